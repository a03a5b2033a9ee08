using Dashboard.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>A contract with the next day that matters to our notice, renewals rolled on.</summary>
public sealed record ContractNotice(int ContractId, string Title, string? Vendor, string? VendorKey, NoticeTerms Terms, NoticeDate Ours);

/// <summary>The notice dates of the contracts that the reader may read.</summary>
/// <param name="Next">On or after today, the nearest first.</param>
/// <param name="Missed">Missed in the last 90 days, the latest first; a date ahead is the next chance.</param>
/// <param name="Unknown">Too little is on file to say: the notice days, the renewal or the length of a renewed term.</param>
/// <param name="WithoutEnd">No end is on file: they run until someone ends them, or the date is missing.</param>
public sealed record NoticeSummary(
    IReadOnlyList<ContractNotice> Next,
    int NextCount,
    IReadOnlyList<ContractNotice> Missed,
    IReadOnlyList<ContractNotice> Unknown,
    int UnknownCount,
    IReadOnlyList<ContractNotice> WithoutEnd,
    int WithoutEndCount
);

internal sealed record NoticeRow(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    DateOnly? EndsOn,
    RenewalKind? Renewal,
    int? RenewalMonths,
    int? NoticeDays,
    int? VendorNoticeDays
);

/// <summary>Reads the terms of all contracts in one statement; the calendar is the domain's.</summary>
internal static class NoticeList
{
    /// <summary>How long a missed date is still told.</summary>
    public const int MissedDays = 90;

    private const int MostNext = 8;
    private const int MostMissed = 4;
    private const int MostUnknown = 20;

    public static async Task<IReadOnlyList<ContractNotice>> ReadAsync(
        DashboardDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    ) => [.. (await Rows(db, today).ToListAsync(cancellationToken)).Select(row => Of(row, today))];

    public static NoticeSummary Summarise(IReadOnlyList<ContractNotice> all, DateOnly today)
    {
        // A missed date stands among the missed only, with its next chance.
        var missed = all.Where(n => n.Ours.MissedOn >= today.AddDays(-MissedDays))
            .OrderByDescending(n => n.Ours.MissedOn)
            .ThenBy(n => n.ContractId)
            .ToList();
        var next = all.Where(n => n.Ours.NoticeBy >= today).Except(missed).OrderBy(n => n.Ours.NoticeBy).ThenBy(n => n.ContractId).ToList();
        var unknown = all.Where(n => n.Ours.State == NoticeState.Unknown).ToList();
        var endless = all.Where(n => n.Ours.State == NoticeState.AnyDay).ToList();
        return new NoticeSummary(
            [.. next.Take(MostNext)],
            next.Count,
            [.. missed.Take(MostMissed)],
            [.. unknown.Take(MostUnknown)],
            unknown.Count,
            [.. endless.Take(MostUnknown)],
            endless.Count
        );
    }

    // What ended long ago and does not renew has no date left to tell.
    internal static IQueryable<NoticeRow> Rows(DashboardDbContext db, DateOnly today)
    {
        var since = today.AddDays(-MissedDays);
        return db
            .ReadableContracts.AsNoTracking()
            .Where(c => c.EndsOn == null || c.EndsOn >= since || c.Renewal == null || c.Renewal == RenewalKind.Automatic)
            .OrderBy(c => c.Id)
            .Select(c => new NoticeRow(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.EndsOn,
                c.Renewal,
                c.RenewalMonths,
                c.NoticeDays,
                c.VendorNoticeDays
            ));
    }

    private static ContractNotice Of(NoticeRow row, DateOnly today)
    {
        var terms = new NoticeTerms(row.EndsOn, row.Renewal, row.RenewalMonths, row.NoticeDays, row.VendorNoticeDays);
        return new ContractNotice(row.Id, row.Title, row.Vendor, row.VendorKey, terms, NoticeDates.Of(terms, today).Ours);
    }
}
