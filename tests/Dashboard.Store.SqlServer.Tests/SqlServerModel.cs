using Dashboard.Store.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.SqlServer.Tests;

/// <summary>A context for SQL Server that never connects.</summary>
internal static class SqlServerModel
{
    public static DashboardDbContext Create(string connection = "Server=localhost;Database=dashboard")
    {
        var options = new DbContextOptionsBuilder<DashboardDbContext>();
        SqlServerRegistration.Configure(options, connection);
        return new DashboardDbContext(options.Options);
    }
}
