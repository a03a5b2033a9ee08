using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>What binds us, on which words; what awaits a decision; what we cannot leave.</summary>
/// <param name="Exclusivities">In force first, then those that an amendment has ended.</param>
/// <param name="InForce">How many of all are in force.</param>
public sealed record LegalView(
    HomeBase Base,
    IReadOnlyList<ExclusivityRow> Exclusivities,
    int InForce,
    int Ended,
    IReadOnlyList<AwaitingContract> Awaiting,
    int AwaitingContracts,
    int AwaitingClauses,
    ExitSummary Exits,
    NoticeSummary Notices
);

/// <summary>Reads legal's home in a fixed number of statements.</summary>
public sealed class LegalHome(StoreContexts contexts)
{
    private const int MostExclusivities = 12;
    private const int MostAwaiting = 8;

    public async Task<LegalView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var home = await HomeBase.ReadAsync(db, cancellationToken);
        var exclusivities = await Exclusivities.ReadAsync(db, home.Today, cancellationToken);
        var ended = exclusivities.Count(e => e.HasEnded(home.Today));
        return new LegalView(
            home,
            [.. exclusivities.Take(MostExclusivities)],
            exclusivities.Count - ended,
            ended,
            await ReviewQueue.Contracts(db, MostAwaiting).ToListAsync(cancellationToken),
            await db.ReadableContracts.CountAsync(c => c.Clauses.Any(x => x.State == ClauseState.Proposed), cancellationToken),
            await db.ReadableClauses.CountAsync(c => c.State == ClauseState.Proposed, cancellationToken),
            await ContractExits.ReadAsync(db, home.Today, cancellationToken),
            NoticeList.Summarise(await NoticeList.ReadAsync(db, home.Today, cancellationToken), home.Today)
        );
    }
}
