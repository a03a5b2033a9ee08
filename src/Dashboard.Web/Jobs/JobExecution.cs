using Dashboard.Store.Jobs;
using Quartz;

namespace Dashboard.Web.Jobs;

/// <summary>What every job does around its use case: history, who asked for it, and the failure told to the scheduler.</summary>
internal static class JobExecution
{
    /// <summary>In the data of a run that somebody asked for: their name.</summary>
    public const string AskedBy = "asked-by";

    /// <exception cref="JobExecutionException">The work failed; the history says why.</exception>
    public static async Task RunAsync(
        this JobLog log,
        IJobExecutionContext context,
        JobDefinition job,
        Func<CancellationToken, Task<string>> work,
        CancellationToken cancellationToken
    )
    {
        var askedBy = context.MergedJobDataMap.TryGetValue(AskedBy, out var name) ? name as string : null;
        try
        {
            await log.RunAsync(job.Key, askedBy ?? "schedule", work, cancellationToken);
        }
        catch (Exception e)
        {
            throw new JobExecutionException($"{job.Title}: {e.Message}", e);
        }
    }
}
