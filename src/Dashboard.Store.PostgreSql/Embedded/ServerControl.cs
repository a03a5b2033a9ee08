namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Starts and stops the server by pg_ctl, which detaches it from this process and its terminal.</summary>
internal sealed class ServerControl(ServerTools tools, PostgresFolder folder)
{
    // The longest wait, for recovery after a crash and for a last checkpoint; pg_ctl returns as soon as the server is there or gone.
    private const string StartSeconds = "300";
    private const string StopSeconds = "60";

    public async Task<ProgramResult> StartAsync(CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "start",
            "-w",
            "-t",
            StartSeconds,
            "-s",
            "-D",
            folder.Cluster,
            "-l",
            folder.StartLog,
            "-o",
            "-c config_file=" + QuotedForShell(folder.Settings),
        ];
        try
        {
            return await tools.RunAsync(tools.Binaries.Control, arguments, null, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await StopAsync("immediate", CancellationToken.None);
            throw;
        }
    }

    /// <summary>Fast shutdown: open transactions are rolled back, what was committed is written out.</summary>
    public Task<ProgramResult> StopAsync(CancellationToken cancellationToken) => StopAsync("fast", cancellationToken);

    private Task<ProgramResult> StopAsync(string mode, CancellationToken cancellationToken) =>
        tools.RunAsync(
            tools.Binaries.Control,
            ["stop", "-w", "-t", StopSeconds, "-s", "-D", folder.Cluster, "-m", mode],
            null,
            cancellationToken
        );

    // pg_ctl hands the server's options to a shell.
    private static string QuotedForShell(string path) =>
        OperatingSystem.IsWindows() ? $"\"{path}\"" : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
