using Dashboard.Store;
using Dashboard.Store.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Migrations.PostgreSql;

/// <summary>What the migrations tool creates the context with; it never connects to add a migration.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<DashboardDbContext>
{
    public DashboardDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DashboardDbContext>();
        PostgreSqlRegistration.Configure(options, "Host=localhost;Database=dashboard");
        return new DashboardDbContext(options.Options);
    }
}
