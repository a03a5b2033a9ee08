using System.Globalization;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Brings up a server on a folder where none runs. The caller holds the start lock.</summary>
internal sealed class ServerStart(ServerTools tools, PostgresFolder folder, EmbeddedPostgresOptions options, TimeProvider time)
{
    private const int PortAttempts = 5;
    private readonly ServerControl _control = new(tools, folder);

    public async Task<ServerAddress> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Port is { } wanted && !FreePort.IsFree(wanted))
        {
            throw PortTaken(wanted);
        }

        var password = await PrepareClusterAsync(cancellationToken);
        folder.CreateLogs();
        await tools.EnsureOwnedAsync(folder.Logs, cancellationToken);
        await ClearLeftoversAsync(cancellationToken);

        var address = new ServerAddress(await LaunchAsync(cancellationToken), password);
        try
        {
            return await ServerJoin.FindAsync(folder, time, cancellationToken) is not null
                ? address
                : throw new EmbeddedPostgresException($"The database started and ended at once: look into {folder.Logs}.");
        }
        catch
        {
            // Nobody would use it.
            await _control.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<string> PrepareClusterAsync(CancellationToken cancellationToken)
    {
        var known = ServerPassword.Read(folder);
        var password = known ?? ServerPassword.Generate();
        if (!Directory.Exists(folder.Cluster))
        {
            ServerPassword.Save(folder, password);
            await ClusterCreation.RunAsync(tools, folder, password, options, cancellationToken);
            return password;
        }

        RequireSameMajorVersion();
        await tools.EnsureOwnedAsync(folder.Cluster, cancellationToken);
        if (known is null)
        {
            await ClearLeftoversAsync(cancellationToken);
            ServerSettings.Write(folder, FreePort.Find(), options.Settings);
            string[] change = [$"ALTER ROLE {ServerAddress.Role} PASSWORD '{password}';"];
            await SingleUser.RunAsync(tools, folder.Cluster, folder.Settings, change, cancellationToken);
            ServerPassword.Save(folder, password);
        }

        return password;
    }

    private void RequireSameMajorVersion()
    {
        var file = Path.Combine(folder.Cluster, "PG_VERSION");
        var found = File.Exists(file) ? File.ReadAllText(file).Trim() : "an unknown version";
        if (found != tools.MajorVersion)
        {
            throw new EmbeddedPostgresException(
                $"{folder.Cluster} was made by PostgreSQL {found} and cannot be opened by {tools.Version}: export with the release of Dashboard that made it and import here, or choose another data folder."
            );
        }
    }

    // After a kill -9. A postmaster.pid with a dead process is PostgreSQL's own business: it checks the shared memory named there.
    private async Task ClearLeftoversAsync(CancellationToken cancellationToken)
    {
        if (PostmasterFile.TryRead(folder.PostmasterFile) is not { } file || ServerProcesses.IsAlive(file))
        {
            return;
        }

        await ServerProcesses.EndOrphansAsync(file, time, cancellationToken);
        if (ServerProcesses.Exists(file.ProcessId))
        {
            // The number now belongs to a stranger, which PostgreSQL would take for the old server.
            File.Delete(folder.PostmasterFile);
        }
    }

    private async Task<int> LaunchAsync(CancellationToken cancellationToken)
    {
        if (options.Port is { } wanted)
        {
            return await TryLaunchAsync(wanted, cancellationToken) ? wanted : throw PortTaken(wanted);
        }

        // Between finding a free port and using it another program may take it.
        var port = RememberedPort() ?? FreePort.Find();
        for (var attempt = 0; attempt < PortAttempts; attempt++)
        {
            if (await TryLaunchAsync(port, cancellationToken))
            {
                return port;
            }

            port = FreePort.Find();
        }

        throw new EmbeddedPostgresException(
            $"Other programs took each of {PortAttempts} ports chosen on {ServerAddress.Host}: set a port for the database."
        );
    }

    /// <summary>False where the port is taken.</summary>
    private async Task<bool> TryLaunchAsync(int port, CancellationToken cancellationToken)
    {
        ServerSettings.Write(folder, port, options.Settings);
        await File.WriteAllTextAsync(folder.Port, port.ToString(CultureInfo.InvariantCulture), cancellationToken);
        var log = ServerLog.Begin(folder, time);
        var result = await _control.StartAsync(cancellationToken);
        if (result.Succeeded)
        {
            return true;
        }

        var said = log.ReadNew() + result.Errors;
        return StartFailure.IsPortTaken(said) ? false : throw StartFailure.Explain(folder.Cluster, said);
    }

    private static EmbeddedPostgresException PortTaken(int port) =>
        new(
            $"Port {port} on {ServerAddress.Host} is taken by another program: end that program, set another port for the database, or set none to have a free one chosen."
        );

    // The same port as last time, if nobody took it: a program that is still running finds the restarted server.
    private int? RememberedPort() =>
        File.Exists(folder.Port)
        && int.TryParse(File.ReadAllText(folder.Port), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && FreePort.IsFree(port)
            ? port
            : null;
}
