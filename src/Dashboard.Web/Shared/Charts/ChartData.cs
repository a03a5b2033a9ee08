using System.Text;

namespace Dashboard.Web.Shared.Charts;

/// <summary>What can be done with a chart's numbers before and beside drawing them.</summary>
public static class ChartData
{
    /// <summary>The name of the series that gathers the small ones; drawn in grey.</summary>
    public const string Other = "Other";

    /// <summary>Keeps the largest series and adds the rest into "Other": more than seven colours cannot be told apart.</summary>
    public static IReadOnlyList<ChartSeries> WithOther(IReadOnlyList<ChartSeries> series, int most = 7)
    {
        if (series.Count <= most)
        {
            return series;
        }

        var bySize = series.OrderByDescending(one => one.Values.Sum(value => value ?? 0)).ToList();
        var rest = bySize.Skip(most - 1).ToList();
        var places = series.Max(one => one.Values.Count);
        return [.. bySize.Take(most - 1), new(Other, [.. Enumerable.Range(0, places).Select(place => Sum(rest, place))])];
    }

    /// <summary>The same figures as CSV, exact; a cell that a spreadsheet would run as a formula is made text.</summary>
    public static string ToCsv(ChartOptions options)
    {
        var csv = new StringBuilder(Csv.Line([Csv.Cell(options.X.Name), .. options.Series.Select(series => Csv.Cell(series.Name))]));
        for (var place = 0; place < options.X.Count; place++)
        {
            csv.Append(Csv.Line([Csv.Cell(options.X.Labels[place]), .. options.Series.Select(series => Csv.Cell(At(series, place)))]));
        }

        return csv.ToString();
    }

    /// <summary>A value by place; null beyond the series' end.</summary>
    public static decimal? At(ChartSeries series, int place) => place < series.Values.Count ? series.Values[place] : null;

    // Unknown stays unknown only when every part of it is.
    private static decimal? Sum(IEnumerable<ChartSeries> series, int place)
    {
        var known = series.Select(one => At(one, place)).OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
