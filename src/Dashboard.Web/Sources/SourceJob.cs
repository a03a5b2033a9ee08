using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Dashboard.Web.Jobs;
using Quartz;

namespace Dashboard.Web.Sources;

/// <summary>Pulls one source when its time has come or somebody asks; its run says how it went.</summary>
[DisallowConcurrentExecution]
internal sealed class SourceJob(RunSource runs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var source = int.Parse((string)context.MergedJobDataMap[SourceSchedules.SourceId]!, CultureInfo.InvariantCulture);
        var askedBy = context.MergedJobDataMap.TryGetValue(JobExecution.AskedBy, out var name) ? name as string : null;
        var run = await runs.RunAsync(Actor.System("sources"), source, askedBy ?? "schedule", started: null, cancellationToken);
        if (run is { State: SourceRunState.Failed })
        {
            throw new JobExecutionException(run.Message);
        }
    }
}
