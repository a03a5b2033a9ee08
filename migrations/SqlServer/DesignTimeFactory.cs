using Dashboard.Store;
using Dashboard.Store.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Dashboard.Migrations.SqlServer;

/// <summary>What the migrations tool creates the context with; it never connects to add a migration.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<DashboardDbContext>
{
    public DashboardDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DashboardDbContext>();
        SqlServerRegistration.Configure(options, "Server=localhost;Database=dashboard");
        return new DashboardDbContext(options.Options);
    }
}
