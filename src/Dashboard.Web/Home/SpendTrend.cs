using Dashboard.Store.Home;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Home;

/// <summary>Spend by month, divided by who made the model, with what it shows as the title.</summary>
public static class SpendTrend
{
    /// <summary>The layer of the spend whose developer no rule names.</summary>
    public const string Unmapped = "Not mapped";

    /// <summary>Null without any month.</summary>
    /// <param name="through">Last day with usage.</param>
    public static ChartOptions? Of(IReadOnlyList<DeveloperMonth> parts, DateOnly? through, string currency)
    {
        if (parts.Count == 0 || through is not { } last)
        {
            return null;
        }

        var months = MonthsOf(parts);
        var known = months.Select(month => parts.Any(part => DayOf(part) == month)).ToList();
        var series = parts
            .GroupBy(part => part.Name ?? Unmapped)
            .Select(group => new ChartSeries(group.Key, [.. months.Select((month, place) => known[place] ? In(group, month) : null)]))
            .OrderByDescending(one => one.Values.Sum(value => value ?? 0))
            .ToList();
        var totals = months.ConvertAll(month => parts.Any(part => DayOf(part) == month) ? In(parts, month) : null);
        var whole = IsWhole(last) ? totals.Count : totals.Count - 1;
        return new ChartOptions
        {
            Kind = months.Count == 1 ? ChartKind.Bar : ChartKind.StackedArea,
            Title = Finding(months, totals, whole, currency),
            Measure =
                $"Effective cost in {currency} by month and model developer"
                + (whole < totals.Count ? $"; {Formats.Month(last)} only until {Formats.Date(last)}" : ""),
            X = ChartAxis.OfMonths("Month", months),
            Series = ChartData.WithOther(series),
            Format = ValueFormat.Money(currency),
            Marks = whole < totals.Count && months.Count > 1 ? [new ChartMark(months[^1], $"until {Formats.Date(last)}")] : [],
            Height = 280,
        };
    }

    // The last whole month against the one three before it, or the first.
    private static string Finding(List<DateOnly> months, List<decimal?> totals, int whole, string currency)
    {
        if (whole < 2)
        {
            return $"{Formats.Money(totals[^1], currency)} in {Formats.Month(months[^1])}";
        }

        var (now, then) = (whole - 1, Math.Max(0, whole - 4));
        return (totals[then], totals[now]) switch
        {
            (> 0 and var before, { } after) when Math.Abs((after / before) - 1) < 0.02m =>
                $"Spend held at about {Formats.Money(after, currency)} a month since {Formats.Month(months[then])}",
            (> 0 and var before, { } after) =>
                $"Spend {(after > before ? "rose" : "fell")} by {Formats.Percent(Math.Abs((after / before) - 1))} from {Formats.Month(months[then])} to {Formats.Month(months[now])}",
            (_, { } after) => $"{Formats.Money(after, currency)} in {Formats.Month(months[now])}",
            _ => "Spend by month",
        };
    }

    private static List<DateOnly> MonthsOf(IReadOnlyList<DeveloperMonth> parts)
    {
        var months = new List<DateOnly>();
        for (var month = parts.Min(DayOf); month <= parts.Max(DayOf); month = month.AddMonths(1))
        {
            months.Add(month);
        }

        return months;
    }

    private static decimal? In(IEnumerable<DeveloperMonth> parts, DateOnly month) =>
        parts.Where(part => DayOf(part) == month).Sum(part => part.Effective);

    private static DateOnly DayOf(DeveloperMonth part) => new(part.Year, part.Month, 1);

    private static bool IsWhole(DateOnly last) => last.AddDays(1).Day == 1;
}
