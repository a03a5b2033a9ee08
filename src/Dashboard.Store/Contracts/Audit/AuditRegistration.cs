using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Store.Contracts.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddContractAudit(this IServiceCollection services) =>
        services
            .AddSingleton<ClauseMatrix>()
            .AddSingleton<HiddenExclusivities>()
            .AddSingleton<PromiseConflicts>()
            .AddSingleton<AmendmentTimeline>()
            .AddSingleton<MfnQueue>();
}
