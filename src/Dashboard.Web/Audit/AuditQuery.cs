using System.Globalization;
using Dashboard.Store;
using Dashboard.Store.Audit;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Audit;

/// <summary>What of the audit log the address asks for. What it says wrongly is left out, so that a mistyped link still opens.</summary>
public sealed record AuditQuery(string? Search, string? Subject, DateOnly? From, DateOnly? To)
{
    public const string SearchKey = "q";
    public const string SubjectKey = "subject";
    public const string FromKey = "from";
    public const string ToKey = "to";

    public bool IsEmpty => this is { Search: null, Subject: null, From: null, To: null };

    public static AuditQuery Parse(string? search, string? subject, string? from, string? to) =>
        new(Text(search), Text(subject), Day(from), Day(to));

    public AuditFilter ToFilter(PageRequest page) =>
        new()
        {
            Search = Search,
            Subject = Subject,
            From = From,
            To = To,
            Page = page,
        };

    /// <summary>For links; nulls leave a key out.</summary>
    public Dictionary<string, object?> ToParameters() =>
        new(StringComparer.Ordinal)
        {
            [SearchKey] = Search,
            [SubjectKey] = Subject,
            [FromKey] = Iso(From),
            [ToKey] = Iso(To),
            [PageWindow.PageKey] = null,
        };

    /// <summary>"2026-11-20"; empty for none.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 2200
            ? day
            : null;
}
