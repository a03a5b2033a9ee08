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

    /// <summary>The one vendor and the one model that have these keys; what is null is not looked for.</summary>
    public async Task<NamedItems> FindAsync(Actor actor, string? vendor, string? model, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return new NamedItems(
            vendor is null ? [] : await Vendor(db, vendor).ToListAsync(cancellationToken),
            model is null ? [] : await Model(db, model).ToListAsync(cancellationToken)
        );
    }

    internal static IQueryable<NamedItem> Vendor(DashboardDbContext db, string key) =>
        db.Vendors.Where(v => v.Key == key).Select(v => new NamedItem(v.Id, v.Key, v.Name));

    internal static IQueryable<NamedItem> Model(DashboardDbContext db, string key) =>
        db.Models.Where(m => m.Key == key).Select(m => new NamedItem(m.Id, m.Key, m.Name));

    internal static IQueryable<NamedItem> Vendors(DashboardDbContext db) =>
        db.Vendors.OrderBy(v => v.Name).Select(v => new NamedItem(v.Id, v.Key, v.Name));

    internal static IQueryable<NamedItem> Models(DashboardDbContext db) =>
        db.Models.OrderBy(m => m.Name).Select(m => new NamedItem(m.Id, m.Key, m.Name));
}
