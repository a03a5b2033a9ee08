namespace Dashboard.Domain.Spend.Reconciliation;

/// <summary>Days in a row without a word, between days with one.</summary>
/// <param name="DailyMean">Mean cost of the days with usage in the 28 days before; null when there are none or their costs are unknown.</param>
public sealed record MissingDays(DateOnly From, DateOnly To, decimal? DailyMean);

/// <summary>
/// Finds days of which a source says nothing although it spoke of days before and after them. A company may use nothing on a day; that is
/// why a gap is shown and not filled.
/// </summary>
public static class UsageGaps
{
    public const int MeanDays = 28;

    /// <param name="days">Days with usage and their cost, oldest first, each once.</param>
    /// <param name="since">Gaps that end before this day are left out.</param>
    public static IEnumerable<MissingDays> Find(IReadOnlyList<(DateOnly Day, decimal? Cost)> days, DateOnly since)
    {
        for (var i = 1; i < days.Count; i++)
        {
            var (from, to) = (days[i - 1].Day.AddDays(1), days[i].Day.AddDays(-1));
            if (from <= to && to >= since)
            {
                yield return new MissingDays(from, to, MeanBefore(days, i, from));
            }
        }
    }

    private static decimal? MeanBefore(IReadOnlyList<(DateOnly Day, decimal? Cost)> days, int end, DateOnly gap)
    {
        var known = days.Take(end).Where(d => d.Day >= gap.AddDays(-MeanDays) && d.Cost is not null).Select(d => d.Cost!.Value).ToList();
        return known.Count == 0 ? null : known.Average();
    }
}
