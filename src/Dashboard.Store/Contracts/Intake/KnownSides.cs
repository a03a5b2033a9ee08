using Dashboard.Domain.Contracts.Clauses.Fields;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>The names by which a text's parties can be told apart: our companies as contracts have them, and the vendors of the register.</summary>
internal static class KnownSides
{
    public static async Task<ContractSides> ReadAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        new(await OurNames(db).ToListAsync(cancellationToken), await VendorNames(db).ToListAsync(cancellationToken));

    internal static IQueryable<string> OurNames(DashboardDbContext db) =>
        db.Contracts.Where(c => c.OurParty != "").Select(c => c.OurParty).Distinct();

    internal static IQueryable<string> VendorNames(DashboardDbContext db) => db.Vendors.OrderBy(v => v.Name).Select(v => v.Name);
}
