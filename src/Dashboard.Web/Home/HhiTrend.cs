using System.Globalization;
using Dashboard.Domain.LockIn;
using Dashboard.Web.Shared;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Home;

/// <summary>How concentrated a partition of the spend was month by month, with the change as the title.</summary>
public static class HhiTrend
{
    // The last month, and the one a year before it.
    private const int Shown = 13;

    /// <summary>Null with fewer than two whole months.</summary>
    public static ChartOptions? Of(ConcentrationTrend trend, string group)
    {
        var months = trend.Months.Skip(Math.Max(0, trend.Months.Count - Shown)).ToList();
        if (months.Count < 2)
        {
            return null;
        }

        var isPoint = months.TrueForAll(m => m.Concentration.Hhi is not { } hhi || Formats.Count(hhi.Lower) == Formats.Count(hhi.Upper));
        return new ChartOptions
        {
            Kind = ChartKind.Line,
            Title = Finding(months[^1]),
            Measure =
                "HHI by whole month, 0 evenly spread to 10,000 one vendor"
                + (isPoint ? "" : "; spend of unknown vendors lies between the lines"),
            X = ChartAxis.OfMonths("Month", months.ConvertAll(m => m.Month)),
            Series = isPoint
                ? [new("HHI", months.ConvertAll(m => m.Concentration.Hhi?.Upper))]
                :
                [
                    new("At least", months.ConvertAll(m => m.Concentration.Hhi?.Lower)),
                    new("At most", months.ConvertAll(m => m.Concentration.Hhi?.Upper)),
                ],
            Format = ValueFormat.Count,
            Height = 150,
            Group = group,
        };
    }

    /// <summary>"HHI ▲ 320 in 3 months, ▼ 90–140 in 12".</summary>
    private static string Finding(ConcentrationMonth month) =>
        $"HHI {Decapitalise(Change(month.OverThreeMonths))} in 3 months, {Decapitalise(Change(month.OverTwelveMonths))} in 12";

    /// <summary>"▲ 320", "▼ 90–140", "No change", or where it may have gone either way "Between −40 and +60".</summary>
    public static string Change(Interval? change)
    {
        if (change is not { } known)
        {
            return "Not known";
        }

        var (lower, upper) = (Round(known.Lower), Round(known.Upper));
        return (lower, upper) switch
        {
            (0, 0) => "No change",
            (>= 0, _) => $"▲ {Range(lower, upper)}",
            (_, <= 0) => $"▼ {Range(-upper, -lower)}",
            _ => $"Between −{Formats.Count(-lower)} and +{Formats.Count(upper)}",
        };
    }

    private static string Range(decimal from, decimal to) =>
        from == to ? Formats.Count(from) : $"{Formats.Count(from)}–{Formats.Count(to)}";

    private static decimal Round(decimal value) => Math.Round(value, 0, MidpointRounding.AwayFromZero);

    private static string Decapitalise(string text) => char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..];
}
