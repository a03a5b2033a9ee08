using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>A day on which a vendor's score was not what it was on the day before it in the store.</summary>
/// <param name="Before">The score of the stored day before; null for the first.</param>
/// <param name="Words">What changed it, the largest change first; empty for the first.</param>
public sealed record ScoreStep(ScorePoint Point, ScorePoint? Before, IReadOnlyList<string> Words);

/// <summary>What changed a vendor's score, and when.</summary>
public sealed class ScoreHistory(StoreContexts contexts)
{
    /// <summary>Changes that are explained; older ones are in the chart.</summary>
    public const int Most = 10;

    /// <param name="points">Every stored day of the vendor, oldest first.</param>
    /// <returns>Newest first. Only the scores on either side of these changes are read in full.</returns>
    public async Task<IReadOnlyList<ScoreStep>> ReadAsync(
        Actor actor,
        int vendorId,
        IReadOnlyList<ScorePoint> points,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadRegister);
        var changes = Changes(points).Take(Most).ToList();
        var days = changes.SelectMany(c => new[] { c.Before?.Day, c.Point.Day }).OfType<DateOnly>().Distinct().ToList();
        await using var db = contexts.For(actor);
        var scores = await Days(db, vendorId, days).ToDictionaryAsync(s => s.Day, s => s.Score, cancellationToken);
        return [.. changes.Select(c => new ScoreStep(c.Point, c.Before, Words(c.Before, c.Point, scores)))];
    }

    internal static IQueryable<VendorScore> Days(DashboardDbContext db, int vendorId, List<DateOnly> days) =>
        db.VendorScores.AsNoTracking().Where(s => s.VendorId == vendorId && days.Contains(s.Day)).OrderBy(s => s.Day);

    /// <summary>The days on which the score changed, the first included, newest first.</summary>
    internal static IEnumerable<(ScorePoint Point, ScorePoint? Before)> Changes(IReadOnlyList<ScorePoint> points)
    {
        for (var i = points.Count - 1; i >= 0; i--)
        {
            var before = i == 0 ? null : points[i - 1];
            if (before is null || before.Lower != points[i].Lower || before.Upper != points[i].Upper)
            {
                yield return (points[i], before);
            }
        }
    }

    // A score of either day may be computed afresh between the two readings, never removed alone; a missing one explains nothing.
    private static IReadOnlyList<string> Words(ScorePoint? before, ScorePoint point, Dictionary<DateOnly, string> scores) =>
        before is not null && scores.TryGetValue(before.Day, out var was) && scores.TryGetValue(point.Day, out var now)
            ? ScoreDifference.Between(JsonSerializer.Deserialize<LockInScore>(was)!, JsonSerializer.Deserialize<LockInScore>(now)!).Words
            : [];
}
