using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.Policy;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>A vendor's place among all scored vendors, and how it moves with the weights.</summary>
/// <param name="Of">Vendors scored on that day.</param>
public sealed record VendorRank(RankStability<string> Stability, int Of, LockInPolicy Policy);

/// <summary>
/// Compares the newest scores of all vendors. Nothing is scored anew, and what was compared is kept until scores or policy change: places
/// need the scores of all vendors in full, and every vendor's page asks for one.
/// </summary>
public sealed class ScoreRanking(StoreContexts contexts, ScoreList scores, LockInPolicies policies)
{
    private volatile Compared? last;

    /// <summary>Null when the vendor has no score on the newest day.</summary>
    public async Task<VendorRank?> ReadAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        var policy = await policies.CurrentAsync(actor, cancellationToken);
        var state = new ScoreState(await ComputedAtAsync(actor, cancellationToken), policy.Version);
        if (last is not { } compared || compared.State != state)
        {
            var all = await scores.ReadAsync(actor, vendor: null, cancellationToken);
            last = compared = new Compared(
                state,
                RankStability
                    .Compute(all, s => s.Score, policy.Weights)
                    .ToDictionary(
                        r => r.Vendor.Key,
                        r => new RankStability<string>(r.Vendor.Key, r.Rank, r.MinRank, r.MaxRank, r.Shifts),
                        StringComparer.Ordinal
                    )
            );
        }

        return compared.Ranks.TryGetValue(key, out var rank) ? new VendorRank(rank, compared.Ranks.Count, policy) : null;
    }

    private async Task<DateTimeOffset?> ComputedAtAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(actor);
        return await Newest(db).FirstOrDefaultAsync(cancellationToken);
    }

    // All vendors are scored together, so that one score of the newest day tells when.
    internal static IQueryable<DateTimeOffset?> Newest(DashboardDbContext db) =>
        db.VendorScores.OrderByDescending(s => s.Day).Select(s => (DateTimeOffset?)s.ComputedAt).Take(1);

    private sealed record ScoreState(DateTimeOffset? ComputedAt, int PolicyVersion);

    private sealed record Compared(ScoreState State, IReadOnlyDictionary<string, RankStability<string>> Ranks);
}
