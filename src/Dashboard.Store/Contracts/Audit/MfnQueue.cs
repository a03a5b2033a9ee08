using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Access;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>Which way a most-favoured-nation clause works, seen from us.</summary>
public enum MfnDirection
{
    NotClear = 0,

    /// <summary>The vendor owes us its best terms.</summary>
    OwedToUs = 1,

    /// <summary>We owe the vendor ours.</summary>
    OwedByUs = 2,
    Mutual = 3,
}

public sealed record MfnClause(AuditClause Clause, MfnDirection Direction, Governs Governs);

public sealed record MfnAudit(IReadOnlyList<MfnClause> Clauses, DateTimeOffset At);

/// <summary>Most-favoured-nation clauses: those that benefit us first, for they may be worth a letter.</summary>
public sealed class MfnQueue(StoreContexts contexts)
{
    private static readonly string[] Types = [ClauseTypes.MostFavouredNation];

    public async Task<MfnAudit> ReadAsync(Actor actor, MfnDirection? direction, ClauseState? state, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);
        return new MfnAudit(
            [
                .. (await AuditClauses.ReadAsync(db, Types, cancellationToken))
                    .Select(c => new MfnClause(c, DirectionOf(c), c.Period.On(today)))
                    .Where(c => (direction is null || c.Direction == direction) && (state is null || c.Clause.State == state))
                    .OrderBy(c => c.Governs == Governs.No)
                    .ThenBy(c => c.Direction is not (MfnDirection.OwedToUs or MfnDirection.Mutual))
                    .ThenByDescending(c => c.Clause.State == ClauseState.Confirmed),
            ],
            db.Now
        );
    }

    // Who is bound owes; where the words do not say, who benefits is owed.
    private static MfnDirection DirectionOf(AuditClause clause) =>
        (clause.Bound, clause.Benefits) switch
        {
            (BoundParty.Both, _) or (BoundParty.Unknown, BoundParty.Both) => MfnDirection.Mutual,
            (BoundParty.Vendor, _) or (BoundParty.Unknown, BoundParty.Us) => MfnDirection.OwedToUs,
            (BoundParty.Us, _) or (BoundParty.Unknown, BoundParty.Vendor) => MfnDirection.OwedByUs,
            _ => MfnDirection.NotClear,
        };
}
