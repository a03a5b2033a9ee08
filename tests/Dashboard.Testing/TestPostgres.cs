using Dashboard.Store.PostgreSql.Embedded;
using Npgsql;

namespace Dashboard.Testing;

/// <summary>
/// Databases for tests, on one server that all test processes of a user share: the first one starts it, the last one to end stops
/// it. A server that a killed run left behind is joined by the next run, so there is never more than one.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task<EmbeddedPostgres>> Server = new(TestServer.StartAsync);

    /// <summary>A fresh database, empty or copied from a template made by <see cref="TemplateAsync"/>.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var server = await Server.Value;
        var name = TestDatabases.NewName(TimeProvider.System);
        await TestServer.ExecuteAsync(
            server.ConnectionString,
            template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template}"
        );
        return TestServer.ConnectionTo(server, name);
    }

    /// <summary>Drops it whoever is still connected. What a test does not drop goes at the next start of the server.</summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        var server = await Server.Value;
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await TestServer.ExecuteAsync(server.ConnectionString, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>
    /// A database to copy from, built once for all test processes and later runs: the key must change with what <paramref name="build"/>
    /// puts into it. Unused for three days, it is dropped.
    /// </summary>
    /// <param name="build">Fills the empty database behind the connection string.</param>
    /// <returns>The name to pass to <see cref="CreateDatabaseAsync"/>.</returns>
    public static async Task<string> TemplateAsync(string key, Func<string, Task> build) =>
        await TestDatabases.TemplateAsync(await Server.Value, key, build, TimeProvider.System);
}
