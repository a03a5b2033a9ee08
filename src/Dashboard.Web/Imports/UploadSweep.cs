namespace Dashboard.Web.Imports;

/// <summary>Every hour: forgets imports and removes files that are older than a day.</summary>
public sealed class UploadSweep(UploadFolder folder, ImportJobs jobs, TimeProvider time, ILogger<UploadSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                jobs.Forget();
                folder.Sweep();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(e, "Old uploads could not be removed; the next try is in an hour");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
