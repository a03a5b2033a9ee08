using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Contracts.Effective;

/// <summary>Our contracts and a public history on one day, and the days around it on which something changes.</summary>
public sealed record GoverningData(GoverningView Ours, PublicLinesView Public, DateOnly Today)
{
    private static readonly DateOnly Earliest = new(2015, 1, 1);

    /// <summary>The slider's first day: no later than the first thing that is known, and never a mistyped century.</summary>
    public DateOnly First => Turns.Where(t => t >= Earliest).Append(Today.AddYears(-1)).Min();

    public DateOnly Last => Turns.Where(t => t <= Today.AddYears(5)).Append(Today.AddYears(1)).Max();

    public IReadOnlyList<DateOnly> Turns { get; } =
    [.. Ours.Turns.Concat(Public.Ties.SelectMany(t => new[] { t.Tie.StartsOn, t.Tie.EndsOn }).OfType<DateOnly>()).Distinct().Order()];

    public DateOnly? Before(DateOnly day) => Turns.Where(t => t < day).Cast<DateOnly?>().LastOrDefault();

    public DateOnly? After(DateOnly day) => Turns.Where(t => t > day).Cast<DateOnly?>().FirstOrDefault();

    /// <summary>The lines of control between the pair, each with what held on the day.</summary>
    public IReadOnlyList<LineOnDay> LinesOn(DateOnly day) =>
        [.. TieGroup.Of(Public.Ties).SelectMany(g => g.Timelines).Select(line => LineOnDay.Of(line, day))];
}

/// <summary>What a dated line of public facts says of a day.</summary>
/// <param name="Held">The fact that held; null before the first one.</param>
/// <param name="HasEnded">It ended on or before the day and nothing follows it: the condition is gone.</param>
/// <param name="IsSure">False where the source gives only the month or the year of the turn that the day falls in.</param>
public sealed record LineOnDay(string Name, TieView? Held, bool HasEnded, bool IsSure)
{
    public static LineOnDay Of(TieLine line, DateOnly day)
    {
        var held = line.States.LastOrDefault(s => s.Tie.StartsOn <= day);
        var tie = held?.Tie;
        return new LineOnDay(
            line.Name,
            held,
            tie?.EndsOn is { } end && end <= day,
            tie is null || tie.StartPrecision == DatePrecision.Day || !IsWithin(tie.StartsOn!.Value, tie.StartPrecision, day)
        );
    }

    private static bool IsWithin(DateOnly start, DatePrecision precision, DateOnly day) =>
        day < (precision == DatePrecision.Month ? start.AddMonths(1) : start.AddYears(1));
}

/// <summary>Effective dating in words.</summary>
public static class EffectiveWords
{
    public static string Of(Governs governs) =>
        governs switch
        {
            Governs.Yes => "Governs",
            Governs.No => "Does not govern",
            _ => "Not known",
        };

    /// <summary>"from 1 Mar 2025, with the contract", "from a day that is not entered".</summary>
    public static string From(DatedClauseRow clause) =>
        clause.Period switch
        {
            { From: null } => "from a day that is not entered",
            { FromReason: PeriodReason.Amendment } => $"from {Formats.Date(clause.Period.From)}, by “{clause.Source}”",
            { FromReason: PeriodReason.Reviewer } => $"from {Formats.Date(clause.Period.From)}, as its reviewer entered",
            _ => $"from {Formats.Date(clause.Period.From)}, with the contract",
        };

    public static string To(DatedClauseRow clause, RenewalKind? renewal) =>
        clause.Period switch
        {
            { To: null } when renewal == RenewalKind.Automatic => "no end: the contract renews by itself",
            { To: null } => "no end known",
            { ToReason: PeriodReason.Amendment } => $"until {Formats.Date(clause.Period.To)}, taken out by “{clause.EndedBy}”",
            { ToReason: PeriodReason.Reviewer } => $"until {Formats.Date(clause.Period.To)}, as its reviewer entered",
            _ => $"until {Formats.Date(clause.Period.To)}, with the contract",
        };
}
