using Microsoft.EntityFrameworkCore;

namespace Dashboard.Testing.Pulls;

/// <summary>What a database holds of usage, added up in several ways that have to agree.</summary>
/// <param name="Facts">USD of all facts, added up apart from the product's own sums.</param>
/// <param name="Days">USD of the daily rollup.</param>
/// <param name="Months">USD of the monthly sums.</param>
/// <param name="Doubled">Charges that are there more than once.</param>
/// <param name="DaysApart">Days on which the rollup and the facts differ in rows or USD.</param>
public sealed record PullOutcome(long Rows, decimal Facts, decimal Days, decimal Months, int Doubled, int DaysApart)
{
    public bool IsSoundAndEquals(decimal expected) =>
        Doubled == 0
        && DaysApart == 0
        && decimal.Round(Facts, 2) == expected
        && decimal.Round(Days, 2) == expected
        && decimal.Round(Months, 2) == expected;

    public static async Task<PullOutcome> ReadAsync(TestStore store)
    {
        await using var db = store.Open();
        var facts = await db.UsageFacts.AsNoTracking().ToListAsync();
        var days = await db
            .UsageDays.IgnoreQueryFilters()
            .GroupBy(d => d.Day)
            .Select(g => new
            {
                Day = g.Key,
                Rows = g.Sum(d => d.Rows),
                Cost = g.Sum(d => d.EffectiveCost) ?? 0,
            })
            .ToDictionaryAsync(d => d.Day, d => (Rows: (long)d.Rows, d.Cost));
        var byDay = facts.GroupBy(f => f.Day).ToDictionary(g => g.Key, g => (Rows: g.LongCount(), Cost: g.Sum(f => f.EffectiveCost ?? 0)));
        return new PullOutcome(
            facts.Count,
            facts.Sum(f => f.EffectiveCost ?? 0),
            days.Values.Sum(d => d.Cost),
            await db.UsageMonths.SumAsync(m => m.EffectiveCost) ?? 0,
            facts.Count - facts.DistinctBy(f => (f.LineId, f.Start, f.End)).Count(),
            byDay.Keys.Union(days.Keys).Count(day => byDay.GetValueOrDefault(day) != days.GetValueOrDefault(day))
        );
    }
}
