using Dashboard.Domain.Contracts.Calendar;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Calendar;

/// <summary>A day of the calendar in words, on the page and in calendar programs.</summary>
public static class CalendarWords
{
    /// <summary>Kinds as addresses carry them.</summary>
    public static IReadOnlyList<(string Key, string Word, CalendarKind Kind)> Kinds { get; } =
    [
        ("notice", "Our notice dates", CalendarKind.Notice),
        ("vendor-notice", "The vendor's notice dates", CalendarKind.VendorNotice),
        ("obligations", "Obligations", CalendarKind.Obligation),
    ];

    public static string Standing(CalendarEntry entry, DateOnly today) =>
        entry.IsLate(today)
            ? (
                entry.Kind == CalendarKind.Obligation
                    ? $"overdue, {Formats.Relative(entry.Day, today)}"
                    : $"missed, {Formats.Relative(entry.Day, today)}"
            )
        : entry.Kind == CalendarKind.VendorNotice ? Formats.Relative(entry.Day, today)
        : entry.IsDue(today) ? $"{Formats.Relative(entry.Day, today)}: work should have begun by {Formats.Date(entry.BeginBy)}"
        : $"{Formats.Relative(entry.Day, today)}: begin by {Formats.Date(entry.BeginBy)}";

    /// <summary>Standing and details, where there are any.</summary>
    public static string Line(CalendarEntry entry, DateOnly today) =>
        Details(entry) is { Length: > 0 } details ? $"{Standing(entry, today)}; {details}" : Standing(entry, today);

    public static string Details(CalendarEntry entry) =>
        string.Join(
            "; ",
            new[]
            {
                entry.Kind == CalendarKind.Obligation ? Whose(entry.Bound) : null,
                entry.Owner.Length > 0 ? $"seen to by {entry.Owner}" : null,
                entry.Place,
                entry.RepeatMonths is { } months ? (months == 1 ? "every month" : $"every {months} months") : null,
                entry.Kind == CalendarKind.VendorNotice ? null : $"lead time {Formats.Count(entry.LeadDays)} days",
            }.Where(part => !string.IsNullOrEmpty(part))
        );

    /// <param name="site">Where this application answers, for links.</param>
    public static CalendarDay ToDay(CalendarEntry entry, Uri site) =>
        new(
            entry.ObligationId is { } id
                ? $"obligation-{id}@{site.Host}"
                : $"{entry.Kind.ToString().ToLowerInvariant()}-{entry.ContractId}@{site.Host}",
            entry.Day,
            $"{entry.Title}: {entry.Contract}",
            string.Join("\n", new[] { entry.Vendor, Details(entry) }.Where(line => !string.IsNullOrEmpty(line))),
            new Uri(site, entry.ObligationId is { } obligation ? $"/registers/obligations/{obligation}" : $"/contracts/{entry.ContractId}"),
            entry.Kind == CalendarKind.VendorNotice ? null : entry.LeadDays
        );

    private static string? Whose(BoundParty bound) =>
        bound switch
        {
            BoundParty.Us => "our duty",
            BoundParty.Vendor => "the vendor's duty",
            BoundParty.Both => "a duty of both",
            _ => null,
        };
}
