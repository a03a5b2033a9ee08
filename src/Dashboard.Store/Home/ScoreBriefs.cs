using System.Text.Json;
using Dashboard.Domain.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>What a home tells of a vendor's score.</summary>
/// <param name="Factors">The factors that add most.</param>
/// <param name="Parts">The contributions that add most.</param>
/// <param name="Open">The score with nothing but its open questions.</param>
internal sealed record ScoreBrief(IReadOnlyList<FactorScore> Factors, IReadOnlyList<ScorePart> Parts, LockInScore Open);

/// <summary>
/// The newest scores, read out of their JSON once per computation: at a thousand vendors that is megabytes, and every home needs all of them.
/// </summary>
public sealed class ScoreBriefs
{
    private const int MostFactors = 2;
    private const int MostParts = 3;
    private volatile Kept? kept;

    /// <param name="computedAt">When the newest scores were computed: until it changes they are the same.</param>
    internal async Task<IReadOnlyDictionary<int, ScoreBrief>> ReadAsync(
        DashboardDbContext db,
        DateTimeOffset? computedAt,
        CancellationToken cancellationToken
    )
    {
        if (kept is { } known && known.ComputedAt == computedAt)
        {
            return known.Briefs;
        }

        var briefs = new Dictionary<int, ScoreBrief>();
        await foreach (var stored in Newest(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            briefs[stored.VendorId] = Brief(JsonSerializer.Deserialize<LockInScore>(stored.Score)!);
        }

        kept = new Kept(computedAt, briefs);
        return briefs;
    }

    internal static IQueryable<StoredScore> Newest(DashboardDbContext db) =>
        db
            .VendorScores.AsNoTracking()
            .Where(s => s.Day == db.VendorScores.Max(x => (DateOnly?)x.Day))
            .OrderBy(s => s.VendorId)
            .Select(s => new StoredScore(s.VendorId, s.Score));

    private static ScoreBrief Brief(LockInScore score) =>
        new(
            [.. LargestContributions.Factors(score, MostFactors).Select(f => f with { Contributions = [] })],
            LargestContributions.Of(score, MostParts),
            score with
            {
                Factors =
                [
                    .. score.Factors.Select(f =>
                        f with
                        {
                            Contributions = [.. f.Contributions.Where(c => c.Question is not null).Select(c => c with { Evidence = null })],
                        }
                    ),
                ],
            }
        );

    private sealed record Kept(DateTimeOffset? ComputedAt, IReadOnlyDictionary<int, ScoreBrief> Briefs);
}

internal sealed record StoredScore(int VendorId, string Score);
