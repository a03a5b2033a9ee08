using Dashboard.Store.Access;
using Dashboard.Store.Jobs;
using Dashboard.Store.Pricing;
using Quartz;

namespace Dashboard.Web.Jobs;

[DisallowConcurrentExecution]
internal sealed class PriceListsJob(JobLog log, PriceListSources sources) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await log.RunAsync(
            context,
            JobDefinition.PriceLists,
            token => sources.PullAllAsync(Actor.System(JobDefinition.PriceLists.Key), token),
            cancellationToken
        );
}
