using Microsoft.Extensions.Logging;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>
/// The application's own PostgreSQL server on a data folder: private to the user, on 127.0.0.1, behind a random password.
/// The first process to ask starts it, the others join it, and <b>the last one to leave stops it</b>, whoever started it. A process
/// that is killed counts as having left; the server it leaves behind runs on, and the next process joins it and so becomes the one
/// that stops it. Locks in the folder, which the system releases with the process, keep this true under any race.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly EmbeddedPostgresOptions _options;
    private readonly PostgresFolder _folder;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private ServerAddress? _address;
    private FolderLock? _use;

    private EmbeddedPostgres(EmbeddedPostgresOptions options, ILogger logger, TimeProvider time)
    {
        _options = options;
        _folder = new PostgresFolder(options.DataFolder);
        _logger = logger;
        _time = time;
    }

    /// <summary>To the database <c>dashboard</c>, as its owner, who may also create databases but is no superuser.</summary>
    public string ConnectionString => _address!.ConnectionString;

    public int Port => _address!.Port;

    /// <summary>False where the server was already running.</summary>
    public bool StartedHere { get; private set; }

    /// <exception cref="EmbeddedPostgresException">Whatever is in the way, in one line with its remedy.</exception>
    public static async Task<EmbeddedPostgres> StartOrJoinAsync(
        EmbeddedPostgresOptions options,
        ILogger logger,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default
    )
    {
        var server = new EmbeddedPostgres(options, logger, time ?? TimeProvider.System);
        try
        {
            await FolderProblem.ExplainAsync(server._folder, () => server.EnterAsync(cancellationToken));
            return server;
        }
        catch
        {
            server._use?.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again where it died under us; does nothing where it runs. It comes back on the same port if that is free.</summary>
    /// <exception cref="EmbeddedPostgresException">Whatever is in the way, in one line with its remedy.</exception>
    public Task EnsureRunningAsync(CancellationToken cancellationToken = default) =>
        FolderProblem.ExplainAsync(
            _folder,
            async () =>
            {
                ObjectDisposedException.ThrowIf(_use is null, this);
                using var start = await TakeStartLockAsync(cancellationToken);
                await StartOrFindAsync(cancellationToken);
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _use, null) is not { } use)
        {
            return;
        }

        try
        {
            using var start = await TakeStartLockAsync(CancellationToken.None);
            use.Dispose();
            using var alone = FolderLock.TryTake(_folder.UseLock, exclusive: true);
            if (alone is not null)
            {
                await StopAsync();
            }
        }
        catch (Exception exception) when (exception is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
        {
            // Leaving must not fail: the next start joins the server that runs on.
            _logger.LogWarning(exception, "The database server on {Folder} could not be stopped", _folder.Cluster);
        }
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        _folder.Create();
        using var start = await TakeStartLockAsync(cancellationToken);
        _use = await FolderLock.TakeAsync(_folder.UseLock, exclusive: false, _time, cancellationToken);
        await StartOrFindAsync(cancellationToken);
    }

    private Task<FolderLock> TakeStartLockAsync(CancellationToken cancellationToken) =>
        FolderLock.TakeAsync(_folder.StartLock, exclusive: true, _time, cancellationToken);

    private async Task StartOrFindAsync(CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var found = await ServerJoin.FindAsync(_folder, _time, cancellationToken);
        if (found is not null && ServerPassword.Read(_folder) is { } password)
        {
            _address = new ServerAddress(found.Port, password);
            _logger.LogDebug("Joined the database server on port {Port}, folder {Folder}", found.Port, _folder.Cluster);
            return;
        }

        var tools = await ServerTools.PrepareAsync(_options, _folder, cancellationToken);
        if (found is not null)
        {
            // It runs, but its password is lost: only a restart can set another.
            await new ServerControl(tools, _folder).StopAsync(cancellationToken);
        }

        _address = await new ServerStart(tools, _folder, _options, _time).RunAsync(cancellationToken);
        StartedHere = true;
        _logger.LogInformation(
            "PostgreSQL {Version} started on port {Port} in {Milliseconds:F0} ms, folder {Folder}, account {Account}",
            tools.Version,
            _address.Port,
            _time.GetElapsedTime(began).TotalMilliseconds,
            _folder.Cluster,
            tools.Account?.Name ?? Environment.UserName
        );
    }

    private async Task StopAsync()
    {
        if (PostmasterFile.TryRead(_folder.PostmasterFile) is not { } file || !ServerProcesses.IsAlive(file))
        {
            return;
        }

        var tools = await ServerTools.PrepareAsync(_options, _folder, CancellationToken.None);
        var result = await new ServerControl(tools, _folder).StopAsync(CancellationToken.None);
        if (!result.Succeeded)
        {
            _logger.LogWarning("The database server on {Folder} is still running: {Reason}", _folder.Cluster, result.LastLines);
        }
    }
}
