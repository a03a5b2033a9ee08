using Dashboard.Store.Spend;
using Dashboard.Store.SqlServer.Spend;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Store.SqlServer;

/// <summary>Chooses SQL Server: the one line that a host writes.</summary>
public static class SqlServerRegistration
{
    public const string MigrationsAssembly = "Dashboard.Migrations.SqlServer";

    public static IServiceCollection AddSqlServer(this IServiceCollection services, string connectionString) =>
        services
            .AddDbContextFactory<DashboardDbContext>(options => Configure(options, connectionString))
            .AddSingleton<IUsageBulk, SqlServerUsageBulk>()
            .AddSingleton<IStoreLocks, SqlServerLocks>();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString, sqlServer => sqlServer.MigrationsAssembly(MigrationsAssembly));
}
