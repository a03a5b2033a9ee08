using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>A vendor or model to choose from a list.</summary>
public sealed record NamedItem(int Id, string Key, string Name);

public sealed record NamedItems(IReadOnlyList<NamedItem> Vendors, IReadOnlyList<NamedItem> Models)
{
    /// <summary>The vendor of that key; null when there is none.</summary>
    public NamedItem? Vendor(string? key) => Vendors.FirstOrDefault(v => v.Key == key);

    public NamedItem? Model(string? key) => Models.FirstOrDefault(m => m.Key == key);
}

/// <summary>The names that filters offer and that addresses carry as keys.</summary>
public sealed class VendorNames(StoreContexts contexts)
{
    public async Task<NamedItems> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return new NamedItems(await Vendors(db).ToListAsync(cancellationToken), await Models(db).ToListAsync(cancellationToken));
    }

    internal static IQueryable<NamedItem> Vendors(DashboardDbContext db) =>
        db.Vendors.OrderBy(v => v.Name).Select(v => new NamedItem(v.Id, v.Key, v.Name));

    internal static IQueryable<NamedItem> Models(DashboardDbContext db) =>
        db.Models.OrderBy(m => m.Name).Select(m => new NamedItem(m.Id, m.Key, m.Name));
}
