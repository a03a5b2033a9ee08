using Dashboard.Store.Contracts.Intake;

namespace Dashboard.Web.Contracts.Upload;

/// <summary>Reads documents that were handed in, two at a time, from the start of the server to its end.</summary>
public sealed class IntakeWorker(ReadIntakes read, IntakeQueue queue, TimeProvider time, ILogger<IntakeWorker> logger) : BackgroundService
{
    private const int AtOnce = 2;

    /// <summary>Files of other servers on the same database are looked for this often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not on the thread that starts the server.
        await Task.Yield();
        try
        {
            await read.RecoverAsync(stoppingToken);
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => ReadAsync(stoppingToken), stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; what was being read waits for the next start.
        }
    }

    private async Task ReadAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var came = queue.Came;
            if (!await TryReadAsync(stoppingToken))
            {
                await came.WaitAsync(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The database may be away for a moment; whoever reads documents outlives that.
    private async Task<bool> TryReadAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await read.ReadNextAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(e, "Documents that were handed in could not be looked up; the next try is in {Pause}", Pause);
            return false;
        }
    }
}
