using Dashboard.Domain.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>A vendor that we spend on or have a contract with, with its newest score.</summary>
/// <param name="Spend">Effective cost in USD of the 90 days in which it is party, developer or host; null is not known.</param>
public sealed record OurVendor(int Id, string Key, string Name, decimal Lower, decimal Upper, decimal? Spend)
{
    public Interval Score => new(Lower, Upper);
}

/// <summary>The vendors we deal with, by rank: what is certain first.</summary>
internal static class OurVendors
{
    public static Task<List<OurVendor>> ReadAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        Query(db).ToListAsync(cancellationToken);

    internal static IQueryable<OurVendor> Query(DashboardDbContext db)
    {
        var contracts = db.ReadableContracts;
        return db
            .VendorScores.AsNoTracking()
            .Where(s =>
                s.Day == db.VendorScores.Max(x => (DateOnly?)x.Day) && (s.Spend > 0 || contracts.Any(c => c.VendorId == s.VendorId))
            )
            // Of equal lower bounds, the higher upper bound is the higher midpoint.
            .OrderByDescending(s => s.Lower)
            .ThenByDescending(s => s.Upper)
            .ThenBy(s => s.Vendor!.Name)
            .Select(s => new OurVendor(s.VendorId, s.Vendor!.Key, s.Vendor.Name, s.Lower, s.Upper, s.Spend));
    }
}
