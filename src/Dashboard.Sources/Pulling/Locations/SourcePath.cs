using System.Globalization;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>Paths below a location. What a manifest or a listing names is data: it may never lead out of the location.</summary>
internal static class SourcePath
{
    /// <summary>The path itself when it stays below the location.</summary>
    /// <exception cref="PullException">It does not.</exception>
    public static string Below(string path) =>
        IsBelow(path)
            ? path
            : throw new PullException(
                $"“{Shown(path)}” leads out of the location or is no path of a file: only files below the location are read. Check who writes there."
            );

    /// <summary>The pattern's path for a month: {month} is 2026-08, {first} 20260801, {last} 20260831.</summary>
    public static string Of(string pattern, DateOnly month) =>
        pattern
            .Replace("{month}", month.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
            .Replace("{first}", month.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
            .Replace(
                "{last}",
                month.AddMonths(1).AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture),
                StringComparison.OrdinalIgnoreCase
            );

    /// <summary>What is wrong with a pattern, as a sentence; null when nothing is.</summary>
    public static string? PatternProblem(string pattern) =>
        pattern.Length == 0 ? null
        : !IsBelow(pattern) ? $"“{Shown(pattern)}” must be a path below the location, such as exports/{{month}}.csv."
        : Of(pattern, DateOnly.MinValue) == pattern ? $"“{Shown(pattern)}” names no month: write {{month}} where 2026-08 stands."
        : null;

    public static string Shown(string path)
    {
        var clean = string.Concat(path.Where(c => !char.IsControl(c)));
        return clean.Length > 200 ? "…" + clean[^200..] : clean;
    }

    private static bool IsBelow(string path) =>
        path.Length is > 0 and <= 1024
        && !path.AsSpan().ContainsAny('\\', ':', '?')
        && !path.Contains('#', StringComparison.Ordinal)
        && !path.Any(char.IsControl)
        && Array.TrueForAll(path.Split('/'), s => s is not ("" or "." or ".."));
}
