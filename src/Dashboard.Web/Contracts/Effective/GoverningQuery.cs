using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store;
using Dashboard.Store.Contracts.Effective;
using Dashboard.Web.Contracts.Review;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Effective;

/// <summary>The address of the page that shows what governs on a day, read into what the store is asked for.</summary>
public sealed record GoverningQuery(string? On, string? Vendor, string? Contract, string? Clause, string? Bound, int? Page, DateOnly Today)
{
    /// <summary>A day that cannot be read is today.</summary>
    public DateOnly Day =>
        DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Today;

    public string? ClauseType => ClauseTypes.All.Any(t => t.Id == Clause) ? Clause : null;

    public BoundParty? BoundParty => ReviewQuery.PartyOf(Bound);

    public bool IsFiltered =>
        !string.IsNullOrWhiteSpace(Vendor) || PageWindow.Read(Contract) is not null || ClauseType is not null || BoundParty is not null;

    public GoverningFilter ToFilter() =>
        new()
        {
            On = Day,
            VendorKey = string.IsNullOrWhiteSpace(Vendor) ? null : Vendor,
            ContractId = PageWindow.Read(Contract),
            ClauseType = ClauseType,
            Bound = BoundParty,
            Page = new PageRequest(Page ?? 1, 20),
        };
}
