using Dashboard.Domain.Vendors;

namespace Dashboard.Web.Shared;

public static partial class Formats
{
    /// <summary>"20 Nov 2026".</summary>
    public static string Date(DateOnly? date) => date?.ToString("d MMM yyyy", Culture) ?? Unknown;

    /// <summary>"Nov 2026".</summary>
    public static string Month(DateOnly? month) => month?.ToString("MMM yyyy", Culture) ?? Unknown;

    /// <summary>As exactly as the source dates it: "28 Oct 2025", "Sep 2020" or "2019".</summary>
    public static string Fact(DateOnly? date, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Day => Date(date),
            DatePrecision.Month => Month(date),
            _ => date?.ToString("yyyy", Culture) ?? Unknown,
        };

    /// <summary>"20 Nov 2026, 14:05 UTC".</summary>
    public static string Instant(DateTimeOffset? instant) =>
        instant?.ToUniversalTime().ToString("d MMM yyyy, HH:mm 'UTC'", Culture) ?? Unknown;

    /// <summary>"today", "tomorrow", "in 14 days", "3 months ago": beside the date, never instead of it.</summary>
    public static string Relative(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ => Directed(Math.Abs(days) < 60 ? (Math.Abs(days), "day") : MonthsOrYears(date, today), days > 0),
        };
    }

    /// <summary>"just now", "5 min ago", "3 h ago", then as <see cref="Relative(DateOnly, DateOnly)"/>.</summary>
    public static string Age(DateTimeOffset instant, DateTimeOffset now)
    {
        var age = now - instant;
        return age switch
        {
            { TotalMinutes: < 1 } => "just now",
            { TotalHours: < 1 } => string.Create(Culture, $"{(int)age.TotalMinutes} min ago"),
            { TotalHours: < 24 } => string.Create(Culture, $"{(int)age.TotalHours} h ago"),
            _ => Relative(Day(instant), Day(now)),
        };
    }

    /// <summary>"in less than a minute", "in 5 min", "in 3 h", then as <see cref="Relative(DateOnly, DateOnly)"/>.</summary>
    public static string Until(DateTimeOffset instant, DateTimeOffset now)
    {
        var wait = instant - now;
        return wait switch
        {
            { TotalMinutes: < 1 } => "in less than a minute",
            { TotalHours: < 1 } => string.Create(Culture, $"in {(int)wait.TotalMinutes} min"),
            { TotalHours: < 24 } => string.Create(Culture, $"in {(int)wait.TotalHours} h"),
            _ => Relative(Day(instant), Day(now)),
        };
    }

    /// <summary>"0.4 s", "12 s", "3 min 20 s", "1 h 5 min".</summary>
    public static string Duration(TimeSpan duration) =>
        duration switch
        {
            { TotalSeconds: < 10 } => string.Create(Culture, $"{Math.Max(0, duration.TotalSeconds):0.0} s"),
            { TotalMinutes: < 1 } => string.Create(Culture, $"{(int)duration.TotalSeconds} s"),
            { TotalHours: < 1 } => string.Create(Culture, $"{(int)duration.TotalMinutes} min {duration.Seconds} s"),
            _ => string.Create(Culture, $"{(int)duration.TotalHours} h {duration.Minutes} min"),
        };

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private static (int Count, string Unit) MonthsOrYears(DateOnly date, DateOnly today)
    {
        var (early, late) = date < today ? (date, today) : (today, date);
        var months = ((late.Year - early.Year) * 12) + late.Month - early.Month - (late.Day < early.Day ? 1 : 0);
        return months < 24 ? (months, "month") : (months / 12, "year");
    }

    private static string Directed((int Count, string Unit) span, bool ahead)
    {
        var words = string.Create(Culture, $"{span.Count} {span.Unit}{(span.Count == 1 ? "" : "s")}");
        return ahead ? "in " + words : words + " ago";
    }
}
