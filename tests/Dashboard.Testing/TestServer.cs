using System.Globalization;
using Dashboard.Store.PostgreSql.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Dashboard.Testing;

internal static class TestServer
{
    private static readonly EmbeddedPostgresOptions Options = new()
    {
        DataFolder = Path.Combine(Path.GetTempPath(), "dashboard-tests-" + Environment.UserName),
        Settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Test data need not survive a power failure.
            ["fsync"] = "off",
            ["full_page_writes"] = "off",
            ["synchronous_commit"] = "off",
            ["autovacuum"] = "off",
            // Many small databases, each with its own pool of connections.
            ["max_connections"] = "400",
        },
    };

    public static async Task<EmbeddedPostgres> StartAsync()
    {
        var server = await StartOnSoundFolderAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        if (server.StartedHere)
        {
            await TestDatabases.DropLeftoversAsync(server, TimeProvider.System);
        }

        return server;
    }

    public static string ConnectionTo(EmbeddedPostgres server, string database) =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<string>> NamesAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return names;
    }

    // Without fsync a power failure may have broken the files, and a new PostgreSQL cannot open old ones: begin anew, once.
    private static async Task<EmbeddedPostgres> StartOnSoundFolderAsync()
    {
        try
        {
            return await EmbeddedPostgres.StartOrJoinAsync(Options, NullLogger.Instance);
        }
        catch (EmbeddedPostgresException) when (TryDeleteData())
        {
            return await EmbeddedPostgres.StartOrJoinAsync(Options, NullLogger.Instance);
        }
    }

    private static bool TryDeleteData()
    {
        var folder = new PostgresFolder(Options.DataFolder);
        if (!Directory.Exists(folder.Cluster))
        {
            return false;
        }

        using var start = FolderLock.TryTake(folder.StartLock, exclusive: true);
        using var use = FolderLock.TryTake(folder.UseLock, exclusive: true);
        var running = PostmasterFile.TryRead(folder.PostmasterFile) is { } file && ServerProcesses.IsAlive(file);
        if (start is null || use is null || running)
        {
            return false;
        }

        Directory.Delete(folder.Cluster, recursive: true);
        return true;
    }
}
