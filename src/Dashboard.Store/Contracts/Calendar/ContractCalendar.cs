using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Review;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Calendar;

public enum CalendarKind
{
    /// <summary>The last day on which our notice is in time.</summary>
    Notice = 1,

    /// <summary>The last day on which the vendor's notice is in time.</summary>
    VendorNotice = 2,
    Obligation = 3,
}

/// <summary>A day that a contract asks something by.</summary>
/// <param name="LeadDays">Days before it on which work must begin: the obligation's, else the contract's, else the setting.</param>
/// <param name="ObligationId">Null for a notice date.</param>
/// <param name="Version">Of the obligation, as the reader sees it.</param>
public sealed record CalendarEntry(
    CalendarKind Kind,
    DateOnly Day,
    int LeadDays,
    string Title,
    int ContractId,
    string Contract,
    string? Vendor,
    string? VendorKey,
    int? ObligationId = null,
    int Version = 0,
    BoundParty Bound = BoundParty.Us,
    string Owner = "",
    string Place = "",
    int? RepeatMonths = null
)
{
    /// <summary>The day on which work must begin.</summary>
    public DateOnly BeginBy => DateOnly.FromDayNumber(Math.Max(0, Day.DayNumber - LeadDays));

    public bool IsLate(DateOnly today) => Day < today;

    /// <summary>Work must have begun, and the day is not over.</summary>
    public bool IsDue(DateOnly today) => BeginBy <= today && !IsLate(today);
}

/// <param name="Ahead">By day, the nearest first.</param>
/// <param name="Overdue">Obligations whose day has passed, and notice dates missed in the last 90 days; the oldest first.</param>
/// <param name="Undated">Obligations without a day.</param>
public sealed record CalendarView(
    IReadOnlyList<CalendarEntry> Ahead,
    IReadOnlyList<CalendarEntry> Overdue,
    int Undated,
    DateOnly Today,
    DateTimeOffset At
);

internal sealed record CalendarContract(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    DateOnly? EndsOn,
    RenewalKind? Renewal,
    int? RenewalMonths,
    int? NoticeDays,
    int? VendorNoticeDays,
    int? LeadDays
);

/// <summary>Notice dates and obligations of the contracts that the reader may read.</summary>
public sealed class ContractCalendar(StoreContexts contexts)
{
    /// <param name="months">How far to look ahead.</param>
    public async Task<CalendarView> ReadAsync(
        Actor actor,
        int months,
        string? vendorKey,
        CalendarKind? kind,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);
        var settings = await ReviewSettings.CurrentAsync(db, cancellationToken);
        var contracts = await Contracts(db, today).ToListAsync(cancellationToken);
        var obligations = await Obligations(db).ToListAsync(cancellationToken);
        var all = contracts
            .SelectMany(c => Notices(c, c.LeadDays ?? settings.LeadDays, today))
            .Concat(obligations.Where(o => o.DueOn is not null).Select(o => Of(o, settings.LeadDays)))
            .Where(e => (vendorKey is null || e.VendorKey == vendorKey) && (kind is null || e.Kind == kind))
            .OrderBy(e => e.Day)
            .ThenBy(e => e.Kind)
            .ThenBy(e => e.ContractId)
            .ThenBy(e => e.ObligationId)
            .ToList();
        var until = today.AddMonths(months);
        return new CalendarView(
            all.FindAll(e => !e.IsLate(today) && e.Day <= until),
            all.FindAll(e => e.IsLate(today)),
            obligations.Count(o => o.DueOn is null && (vendorKey is null || o.Contract!.Vendor?.Key == vendorKey)),
            today,
            db.Now
        );
    }

    // What ended and does not renew has no date left to tell.
    internal static IQueryable<CalendarContract> Contracts(DashboardDbContext db, DateOnly today)
    {
        var since = today.AddDays(-NoticeList.MissedDays);
        return db
            .ReadableContracts.AsNoTracking()
            .Where(c => c.EndsOn >= since || (c.EndsOn != null && c.Renewal == RenewalKind.Automatic))
            .OrderBy(c => c.Id)
            .Select(c => new CalendarContract(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.EndsOn,
                c.Renewal,
                c.RenewalMonths,
                c.NoticeDays,
                c.VendorNoticeDays,
                c.LeadDays
            ));
    }

    /// <summary>Not those that were due once and are done.</summary>
    internal static IQueryable<Obligation> Obligations(DashboardDbContext db) =>
        db
            .Obligations.AsNoTracking()
            .Include(o => o.Contract!)
                .ThenInclude(c => c.Vendor)
            .Where(o => db.ReadableContracts.Any(c => c.Id == o.ContractId) && (o.DoneOn == null || o.RepeatMonths != null))
            .OrderBy(o => o.Id);

    private static IEnumerable<CalendarEntry> Notices(CalendarContract contract, int lead, DateOnly today)
    {
        var dates = NoticeDates.Of(
            new NoticeTerms(contract.EndsOn, contract.Renewal, contract.RenewalMonths, contract.NoticeDays, contract.VendorNoticeDays),
            today
        );
        return Side(contract, lead, dates.Ours, CalendarKind.Notice, today)
            .Concat(Side(contract, lead, dates.Vendors, CalendarKind.VendorNotice, today));
    }

    // A missed day of ours is told for a while; the vendor's is theirs to miss.
    private static IEnumerable<CalendarEntry> Side(CalendarContract contract, int lead, NoticeDate date, CalendarKind kind, DateOnly today)
    {
        if (date.NoticeBy is { } by && by >= today)
        {
            yield return Entry(by);
        }

        if (kind == CalendarKind.Notice && date.MissedOn is { } missed && missed >= today.AddDays(-NoticeList.MissedDays))
        {
            yield return Entry(missed);
        }

        CalendarEntry Entry(DateOnly day) =>
            new(
                kind,
                day,
                lead,
                kind == CalendarKind.Notice ? "Our notice is in time until this day" : "The vendor's notice is in time until this day",
                contract.Id,
                contract.Title,
                contract.Vendor,
                contract.VendorKey,
                Bound: kind == CalendarKind.Notice ? BoundParty.Us : BoundParty.Vendor
            );
    }

    private static CalendarEntry Of(Obligation obligation, int lead) =>
        new(
            CalendarKind.Obligation,
            obligation.DueOn!.Value,
            obligation.LeadDays ?? obligation.Contract!.LeadDays ?? lead,
            obligation.Title,
            obligation.ContractId,
            obligation.Contract!.Title,
            obligation.Contract.Vendor?.Name,
            obligation.Contract.Vendor?.Key,
            obligation.Id,
            obligation.Version,
            obligation.Bound,
            obligation.Owner,
            obligation.Place,
            obligation.RepeatMonths
        );
}
