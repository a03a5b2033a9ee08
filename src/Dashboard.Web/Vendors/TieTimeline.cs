using System.Globalization;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>Dated lines laid out on one axis of years, in per cent of its width.</summary>
public sealed record TieTimeline(
    string Title,
    string Measure,
    IReadOnlyList<TimelineLine> Lines,
    IReadOnlyList<TimelineYear> Years,
    decimal Today,
    decimal? Chosen = null
)
{
    /// <summary>Null when no line changed over time.</summary>
    /// <param name="chosen">A day that the reader asked about, marked beside today.</param>
    public static TieTimeline? Of(TieGroup group, string vendor, DateOnly today, DateOnly? chosen = null)
    {
        var lines = group.Timelines;
        var starts = lines.SelectMany(line => line.States).Select(state => state.Tie.StartsOn).OfType<DateOnly>().ToList();
        if (starts.Count == 0)
        {
            return null;
        }

        // An end decades ahead would squeeze what happened: the axis ends with next year, and longer bars run to its edge.
        var axis = new Axis(new DateOnly(starts.Min().Year, 1, 1), new DateOnly(today.Year + 2, 1, 1));
        return new TieTimeline(
            Finding(lines, group.Name, vendor),
            "One bar for each state; hatched where the source gives only the month or the year",
            [
                .. lines.Select(line => new TimelineLine(
                    line.Name,
                    [.. line.States.Where(state => state.Tie.StartsOn < axis.End).Select(state => BarOf(state, axis))]
                )),
            ],
            [
                .. Enumerable
                    .Range(axis.Start.Year, axis.End.Year - axis.Start.Year)
                    .Select(year => new TimelineYear(year.ToString(CultureInfo.InvariantCulture), axis.Place(new DateOnly(year, 1, 1)))),
            ],
            axis.Place(today),
            chosen is { } day && day != today ? axis.Place(day) : null
        );
    }

    private static string Finding(IReadOnlyList<TieLine> lines, string other, string vendor)
    {
        var turns = lines.SelectMany(line => line.States.Skip(1)).ToList();
        var last = turns.MaxBy(turn => turn.Tie.StartsOn)!.Tie;
        return $"{(lines.Count == 1 ? "One line" : $"{Formats.Count(lines.Count)} lines")} between {vendor} and {other} changed {Formats.Count(turns.Count)} times, last {Last(last)}";
    }

    private static string Last(Tie tie) =>
        (tie.StartPrecision == DatePrecision.Day ? "on " : "in ") + Formats.Fact(tie.StartsOn, tie.StartPrecision);

    private static TimelineBar BarOf(TieView state, Axis axis)
    {
        var tie = state.Tie;
        var isMoment = tie.StartsOn == tie.EndsOn;
        var (from, to) = (axis.Place(tie.StartsOn ?? axis.Start), axis.Place(tie.EndsOn ?? axis.End));
        var sureFrom = tie.StartsOn is { } start ? axis.Place(EndOf(start, tie.StartPrecision)) : from;
        var sureTo = tie.EndsOn is { } end ? axis.Place(StartOf(end, tie.EndPrecision)) : to;
        return new TimelineBar(
            from,
            Math.Max(0, to - from),
            Clamp(sureFrom - from, to - from),
            Clamp(to - sureTo, to - from),
            isMoment ? "ends here" : TieWords.Kind(tie.Kind),
            $"{TieWords.When(tie)}: {tie.Fact}",
            isMoment ? TimelineStyle.Moment : StyleOf(tie.Kind)
        );
    }

    private static decimal Clamp(decimal part, decimal whole) => Math.Clamp(part, 0, Math.Max(0, whole));

    private static DateOnly EndOf(DateOnly start, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => start,
            DatePrecision.Month => start.AddMonths(1),
            _ => start.AddYears(1),
        };

    // Ends are kept as the last day of the stated month or year.
    private static DateOnly StartOf(DateOnly end, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => end,
            DatePrecision.Month => new DateOnly(end.Year, end.Month, 1),
            _ => new DateOnly(end.Year, 1, 1),
        };

    private static TimelineStyle StyleOf(TieKind kind) =>
        kind switch
        {
            TieKind.Exclusive or TieKind.Milestone => TimelineStyle.Binding,
            TieKind.RightOfFirstRefusal => TimelineStyle.First,
            _ => TimelineStyle.Open,
        };

    private sealed record Axis(DateOnly Start, DateOnly End)
    {
        /// <summary>0 to 100, clipped.</summary>
        public decimal Place(DateOnly day) =>
            Math.Round(Math.Clamp(100m * (day.DayNumber - Start.DayNumber) / (End.DayNumber - Start.DayNumber), 0, 100), 3);
    }
}

public sealed record TimelineLine(string Name, IReadOnlyList<TimelineBar> Bars);

/// <param name="FuzzyStart">Width of the hatched part at the left, in per cent of the axis as the rest.</param>
/// <param name="Text">Inside the bar.</param>
/// <param name="Hover">The whole fact with its dates.</param>
public sealed record TimelineBar(
    decimal Left,
    decimal Width,
    decimal FuzzyStart,
    decimal FuzzyEnd,
    string Text,
    string Hover,
    TimelineStyle Style
);

public sealed record TimelineYear(string Text, decimal Left);

/// <summary>How much a state binds: drawn from filled to outlined, so that it reads without colour.</summary>
public enum TimelineStyle
{
    Open,
    First,
    Binding,
    Moment,
}
