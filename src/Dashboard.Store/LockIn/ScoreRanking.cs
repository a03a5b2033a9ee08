using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.Access;
using Dashboard.Store.Policy;

namespace Dashboard.Store.LockIn;

/// <summary>A vendor's place among all scored vendors, and how it moves with the weights.</summary>
/// <param name="Of">Vendors scored on that day.</param>
public sealed record VendorRank(RankStability<string> Stability, int Of, LockInPolicy Policy);

/// <summary>Compares the newest scores of all vendors. Nothing is scored anew.</summary>
public sealed class ScoreRanking(ScoreList scores, LockInPolicies policies)
{
    /// <summary>Null when the vendor has no score on the newest day.</summary>
    public async Task<VendorRank?> ReadAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        var all = await scores.ReadAsync(actor, vendor: null, cancellationToken);
        var policy = await policies.CurrentAsync(actor, cancellationToken);
        var rank = RankStability.Compute(all, s => s.Score, policy.Weights).FirstOrDefault(r => r.Vendor.Key == key);
        return rank is null ? null : new VendorRank(new(key, rank.Rank, rank.MinRank, rank.MaxRank, rank.Shifts), all.Count, policy);
    }
}
