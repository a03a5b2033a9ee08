using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Store.Spend;

/// <summary>
/// What rows of a source replace: what it had said of the same days, or of the same billing month. Rows that come as files of people
/// replace nothing; they restate what they repeat.
/// </summary>
public sealed partial class UsageScope
{
    private UsageScope(int sourceId) => SourceId = sourceId;

    public static UsageScope Files { get; } = new(UsageStream.Files);

    public int SourceId { get; }

    public bool Replaces => SourceId != UsageStream.Files;

    /// <summary>Null when a billing month is replaced.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The last day that is replaced.</summary>
    public DateOnly? To { get; private init; }

    /// <summary>"2026-08"; null when days are replaced. Only digits and a hyphen: it is written into statements that take no parameters.</summary>
    public string? BillingMonth { get; private init; }

    public static UsageScope OfDays(int sourceId, DateOnly from, DateOnly to) => new(sourceId) { From = from, To = to };

    /// <exception cref="ArgumentException">Not a month.</exception>
    public static UsageScope OfMonth(int sourceId, string month) =>
        Month().IsMatch(month)
            ? new UsageScope(sourceId) { BillingMonth = month }
            : throw new ArgumentException($"“{month}” is no month such as 2026-08.", nameof(month));

    public static string Literal(DateOnly day) => $"'{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    [GeneratedRegex("^20[0-9]{2}-[01][0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex Month();
}
