using Dashboard.Domain.Contracts;
using Dashboard.Store.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>The contracts in force on a day that the reader may read. One that renews by itself goes on past its first end.</summary>
internal static class Governing
{
    public static IQueryable<Contract> Of(DashboardDbContext db, DateOnly today) =>
        db
            .ReadableContracts.AsNoTracking()
            .Where(c =>
                (c.StartsOn == null || c.StartsOn <= today) && (c.EndsOn == null || c.EndsOn >= today || c.Renewal == RenewalKind.Automatic)
            );
}
