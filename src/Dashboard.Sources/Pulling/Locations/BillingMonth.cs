using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>Billing months by their first day, and as names of files and folders carry them.</summary>
internal static partial class BillingMonth
{
    /// <summary>As <see cref="UsagePeriod.BillingMonth"/> wants it: "2026-08".</summary>
    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The months that have a day in the window, oldest first.</summary>
    public static IEnumerable<DateOnly> Of(PullWindow window) => window.ByMonth().Select(m => First(m.From));

    public static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>What a first look at a source asks about: this month and the twelve before.</summary>
    public static PullWindow Year(DateOnly today) => new(First(today).AddMonths(-12), today.AddDays(1));

    /// <summary>The last 2026-08 in a path that is not the beginning of a day such as 2026-08-15; null when there is none.</summary>
    public static DateOnly? In(string path)
    {
        var last = Named().Matches(path).LastOrDefault();
        return last is null ? null : DateOnly.ParseExact(last.Value, "yyyy-MM", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        "(?<![0-9])20[0-9]{2}-(0[1-9]|1[0-2])(?![0-9])(?!-(0[1-9]|[12][0-9]|3[01])(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Named();
}
