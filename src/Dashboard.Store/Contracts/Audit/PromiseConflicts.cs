using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Conflicts;
using Dashboard.Store.Access;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>Two promises of ours that cannot both be kept, with their words.</summary>
public sealed record PromiseConflict(ClauseConflict Conflict, AuditClause First, AuditClause Second);

/// <param name="Checked">Clauses that bind us, or may, and were compared.</param>
public sealed record ConflictAudit(IReadOnlyList<PromiseConflict> Conflicts, int Checked, DateTimeOffset At);

/// <summary>Exclusivities and most-favoured-nation promises that bind us, held against one another.</summary>
public sealed class PromiseConflicts(StoreContexts contexts)
{
    private static readonly string[] Types = [ClauseTypes.Exclusivity, ClauseTypes.MostFavouredNation];

    /// <param name="withPast">Also conflicts whose last common day has passed.</param>
    public async Task<ConflictAudit> ReadAsync(Actor actor, bool withPast, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);

        // Words that do not say whom they bind may bind us.
        var clauses = (await AuditClauses.ReadAsync(db, Types, cancellationToken)).Where(c => c.Bound != BoundParty.Vendor).ToList();
        var byId = clauses.ToDictionary(c => c.Id);
        var conflicts = ClauseConflicts.Of(
            clauses.Select(c => new BindingClause(c.Id, c.Type, c.Party, c.Scope, c.Period.From, c.Period.To))
        );
        return new ConflictAudit(
            [
                .. conflicts
                    .Where(c => withPast || !(c.To < today))
                    .Select(c => new PromiseConflict(c, byId[c.First], byId[c.Second]))
                    .OrderBy(c => c.Conflict.Scope == ScopeMatch.Unknown)
                    .ThenByDescending(c => Confirmed(c.First) + Confirmed(c.Second))
                    .ThenBy(c => c.Conflict.From),
            ],
            clauses.Count,
            db.Now
        );
    }

    private static int Confirmed(AuditClause clause) => clause.State == ClauseState.Confirmed ? 1 : 0;
}
