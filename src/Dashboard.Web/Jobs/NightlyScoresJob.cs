using Dashboard.Store.Access;
using Dashboard.Store.Jobs;
using Dashboard.Store.LockIn;
using Quartz;

namespace Dashboard.Web.Jobs;

[DisallowConcurrentExecution]
internal sealed class NightlyScoresJob(JobLog log, ComputeScores scores) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await log.RunAsync(
            context,
            JobDefinition.NightlyScores,
            async token =>
            {
                var vendors = await scores.RunAsync(Actor.System(JobDefinition.NightlyScores.Key), "by the nightly job", token);
                return $"{Shared.Formats.Count(vendors)} vendors scored.";
            },
            cancellationToken
        );
}
