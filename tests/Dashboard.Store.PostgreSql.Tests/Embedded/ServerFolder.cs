using System.Diagnostics;
using Dashboard.Store.PostgreSql.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

/// <summary>A temporary data folder, and what tests do to the server on it.</summary>
internal sealed class ServerFolder : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("dashboard-pg-").FullName;

    public ServerFolder()
    {
        // Others may pass, as in most places where data folders lie; the tests of closed folders close it again.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                _parent,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute
            );
        }
    }

    public string Parent => _parent;
    public string DataFolder => Path.Combine(_parent, "it's a data folder");
    public PostgresFolder Paths => new(DataFolder);
    public bool ServerRuns => PostmasterFile.TryRead(Paths.PostmasterFile) is { } file && ServerProcesses.IsAlive(file);
    public int ProcessId => PostmasterFile.TryRead(Paths.PostmasterFile)!.ProcessId;

    public static EmbeddedPostgresOptions OptionsFor(string dataFolder) =>
        new()
        {
            DataFolder = dataFolder,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["fsync"] = "off", ["shared_buffers"] = "16MB" },
        };

    public Task<EmbeddedPostgres> StartAsync() => StartAsync(OptionsFor(DataFolder));

    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) =>
        EmbeddedPostgres.StartOrJoinAsync(options, NullLogger.Instance);

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>kill -9 of the postmaster alone.</summary>
    public async Task KillServerAsync()
    {
        using var process = Process.GetProcessById(ProcessId);
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (ServerRuns)
        {
            using var process = Process.GetProcessById(ProcessId);
            process.Kill();
        }

        DeleteAll(attempts: 5);
    }

    // A process of a killed server may still be writing its last file.
    private void DeleteAll(int attempts)
    {
        try
        {
            Directory.Delete(_parent, recursive: true);
        }
        catch (IOException) when (attempts > 1)
        {
            DeleteAll(attempts - 1);
        }
    }
}
