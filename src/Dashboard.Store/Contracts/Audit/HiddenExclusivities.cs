using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Access;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>A tie between two vendors that restricts one of them, and how it reaches us.</summary>
/// <param name="FromWays">How we depend on the vendor that holds the right; empty where we do not.</param>
/// <param name="ToWays">How we depend on the vendor that is bound; empty where we do not.</param>
public sealed record UpstreamTie(Tie Tie, IReadOnlyList<string> FromWays, IReadOnlyList<string> ToWays);

/// <param name="Ours">Exclusivities and restrictions on competing products that bind us, or may.</param>
/// <param name="Upstream">Those between vendors that reach us.</param>
/// <param name="OutOfReach">Ties of these kinds in force between vendors that we do not use.</param>
public sealed record ExclusivityAudit(
    IReadOnlyList<AuditClause> Ours,
    IReadOnlyList<UpstreamTie> Upstream,
    int OutOfReach,
    DateOnly On,
    DateTimeOffset At
);

/// <summary>Exclusivities that bind us by our own contracts, or a vendor of ours by a deal further up.</summary>
public sealed class HiddenExclusivities(StoreContexts contexts)
{
    private static readonly string[] Types = [ClauseTypes.Exclusivity, ClauseTypes.CompetitiveRestriction];

    public async Task<ExclusivityAudit> ReadAsync(Actor actor, string? vendorKey, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);
        var clauses = await AuditClauses.ReadAsync(db, Types, cancellationToken);
        var ways = await UpstreamTies.WaysAsync(db, today, cancellationToken);
        var ties = (await UpstreamTies.Restricting(db, today).ToListAsync(cancellationToken)).ConvertAll(t => new UpstreamTie(
            t,
            [.. ways[t.FromId]],
            [.. ways[t.ToId]]
        ));
        var reaching = ties.FindAll(t => t.FromWays.Count + t.ToWays.Count > 0);
        return new ExclusivityAudit(
            [
                .. clauses
                    .Where(c => c.Bound != BoundParty.Vendor && c.Period.On(today) != Governs.No)
                    .Where(c => vendorKey is null || c.VendorKey == vendorKey)
                    .OrderByDescending(c => c.State == ClauseState.Confirmed)
                    .ThenByDescending(c => c.Bound != BoundParty.Unknown),
            ],
            [.. reaching.Where(t => vendorKey is null || t.Tie.From!.Key == vendorKey || t.Tie.To!.Key == vendorKey)],
            ties.Count - reaching.Count,
            today,
            db.Now
        );
    }
}
