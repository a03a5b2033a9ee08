using System.Globalization;

namespace Dashboard.Web.Spend.Reconciliation;

/// <summary>The days that an address asks for; the page and the CSV read the same. What it says wrongly is left out.</summary>
public sealed record ReconciliationQuery(DateOnly? From, DateOnly? To)
{
    public const string FromKey = "from";
    public const string ToKey = "to";

    /// <summary>How far back the page looks by itself.</summary>
    public const int DefaultDays = 90;

    public bool IsEmpty => this is { From: null, To: null };

    public static ReconciliationQuery Parse(string? from, string? to) => new(Day(from), Day(to));

    /// <summary>The first and the last day: what is not asked for ends with the newest usage and is 90 days long.</summary>
    /// <param name="newest">The newest day with usage.</param>
    public (DateOnly From, DateOnly To) Range(DateOnly newest)
    {
        var to = To ?? newest;
        var from = From ?? to.AddDays(1 - DefaultDays);

        // Days in the wrong order are still the days between them.
        return from <= to ? (from, to) : (to, from);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 2200
            ? day
            : null;
}
