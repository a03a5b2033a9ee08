using Dashboard.Store.PostgreSql.Spend;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Store.PostgreSql;

/// <summary>Chooses PostgreSQL: the one line that a host writes.</summary>
public static class PostgreSqlRegistration
{
    public const string MigrationsAssembly = "Dashboard.Migrations.PostgreSql";

    public static IServiceCollection AddPostgreSql(this IServiceCollection services, string connectionString) =>
        services
            .AddDbContextFactory<DashboardDbContext>(options => Configure(options, connectionString))
            .AddSingleton<IUsageBulk, PostgreSqlUsageBulk>()
            .AddSingleton<IStoreLocks, PostgreSqlLocks>();

    public static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsAssembly(MigrationsAssembly));
}
