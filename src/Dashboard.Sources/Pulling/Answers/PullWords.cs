using System.Globalization;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Days and addresses as requests and people read them.</summary>
internal static class PullWords
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2026-08", or "2026-08-01 to 2026-08-07" for a part of a month.</summary>
    public static string Name(PullWindow days) =>
        days.From.Day == 1 && days.To == days.From.AddMonths(1)
            ? days.From.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : $"{Day(days.From)} to {Day(days.To.AddDays(-1))}";

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"1 project", "3 projects".</summary>
    public static string Count(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");

    /// <summary>A path under the source's address, whether or not that ends with a slash.</summary>
    public static string Under(this SourceSettings settings, string path) => settings.Place.TrimEnd('/') + path;
}
