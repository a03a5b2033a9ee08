using Dashboard.Domain.Contracts;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>How we depend on a vendor, in words that can be checked.</summary>
public sealed record VendorUse(int VendorId, string Way);

internal sealed record AppModels(string Name, List<int> ModelIds);

internal sealed record ModelDeveloper(int Id, string Name, int VendorId);

internal sealed record UsageRoles(int? PartyId, int? DeveloperId, int? HostId);

/// <summary>Ties between vendors that restrict one of them, and by which way they reach us.</summary>
internal static class UpstreamTies
{
    private static readonly TieKind[] Kinds = [TieKind.Exclusive, TieKind.RightOfFirstRefusal, TieKind.Milestone];

    /// <summary>In force on the day or ahead of it; the nearest start last.</summary>
    internal static IQueryable<Tie> Restricting(DashboardDbContext db, DateOnly today) =>
        db
            .Ties.AsNoTracking()
            .Include(t => t.From)
            .Include(t => t.To)
            .Where(t => Kinds.Contains(t.Kind) && (t.EndsOn == null || t.EndsOn > today))
            .OrderBy(t => t.From!.Name)
            .ThenBy(t => t.To!.Name)
            .ThenBy(t => t.Id);

    /// <summary>Vendors that take part in our spend since a day, in each of the three roles.</summary>
    internal static IQueryable<UsageRoles> Roles(DashboardDbContext db, DateOnly since) =>
        db.UsageDays.Where(d => d.Day >= since && d.IsAi).Select(d => new UsageRoles(d.PartyId, d.DeveloperId, d.HostId)).Distinct();

    internal static IQueryable<AppModels> Applications(DashboardDbContext db) =>
        db.Applications.AsNoTracking().OrderBy(a => a.Name).Select(a => new AppModels(a.Name, a.ModelIds));

    internal static IQueryable<ModelDeveloper> Models(DashboardDbContext db) =>
        db.Models.AsNoTracking().OrderBy(m => m.Id).Select(m => new ModelDeveloper(m.Id, m.Name, m.VendorId));

    /// <summary>Every way in which we depend on each vendor: a contract, spend in a role, an application's model.</summary>
    public static async Task<ILookup<int, string>> WaysAsync(DashboardDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var ways = new List<VendorUse>();
        var contracts = await db
            .ReadableContracts.Where(c =>
                c.VendorId != null && (c.EndsOn == null || c.EndsOn >= today || c.Renewal == RenewalKind.Automatic)
            )
            .OrderBy(c => c.Title)
            .Select(c => new { c.VendorId, c.Title })
            .ToListAsync(cancellationToken);
        ways.AddRange(contracts.Select(c => new VendorUse(c.VendorId!.Value, $"our contract “{c.Title}”")));

        var roles = await Roles(db, today.AddDays(-90)).ToListAsync(cancellationToken);
        ways.AddRange(Spent(roles.Select(r => r.PartyId), "whom we paid for usage in the last 90 days"));
        ways.AddRange(Spent(roles.Select(r => r.DeveloperId), "whose models we used in the last 90 days"));
        ways.AddRange(Spent(roles.Select(r => r.HostId), "on whose compute our usage of the last 90 days ran"));

        var models = (await Models(db).ToListAsync(cancellationToken)).ToDictionary(m => m.Id);
        foreach (var application in await Applications(db).ToListAsync(cancellationToken))
        {
            ways.AddRange(
                application
                    .ModelIds.Where(models.ContainsKey)
                    .Select(id => new VendorUse(models[id].VendorId, $"{application.Name} uses {models[id].Name}"))
            );
        }

        return ways.Distinct().ToLookup(w => w.VendorId, w => w.Way);
    }

    private static IEnumerable<VendorUse> Spent(IEnumerable<int?> vendors, string way) =>
        vendors.OfType<int>().Distinct().Select(id => new VendorUse(id, way));
}
