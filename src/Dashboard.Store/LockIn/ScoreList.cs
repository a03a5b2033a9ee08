using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>A vendor with its newest score. Spend is effective cost in USD of the score's 90 days; null is unknown.</summary>
public sealed record ScoredVendor(string Key, string Name, DateOnly Day, decimal? Spend, DateOnly? SpendThrough, LockInScore Score);

/// <summary>The newest scores in full, ranked.</summary>
public sealed class ScoreList(StoreContexts contexts)
{
    /// <param name="vendor">Name or key of one vendor, in any case; null for all.</param>
    public async Task<IReadOnlyList<ScoredVendor>> ReadAsync(Actor actor, string? vendor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var newest = await db.VendorScores.MaxAsync(s => (DateOnly?)s.Day, cancellationToken);
        var wanted = vendor?.Trim().ToLowerInvariant();
        var rows = await Query(db, newest, wanted).ToListAsync(cancellationToken);
        var scores = rows.Select(s => new ScoredVendor(
            s.Vendor!.Key,
            s.Vendor.Name,
            s.Day,
            s.Spend,
            s.SpendThrough,
            JsonSerializer.Deserialize<LockInScore>(s.Score)!
        ));
        return [.. LockInRanking.Rank(scores, s => s.Score.Total).Select(r => r.Vendor)];
    }

    internal static IQueryable<VendorScore> Query(DashboardDbContext db, DateOnly? day, string? wanted) =>
        db
            .VendorScores.AsNoTracking()
            .Include(s => s.Vendor)
            .Where(s => s.Day == day && (wanted == null || s.Vendor!.Key == wanted || s.Vendor.Name.ToLower() == wanted))
            .OrderBy(s => s.Vendor!.Name);
}
