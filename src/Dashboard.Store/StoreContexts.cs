using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store;

/// <summary>Hands out one context per operation; the caller disposes it before its method ends.</summary>
public sealed class StoreContexts(IDbContextFactory<DashboardDbContext> factory, TimeProvider time)
{
    public DashboardDbContext For(Actor actor)
    {
        var db = factory.CreateDbContext();
        db.Begin(actor, time);
        return db;
    }
}
