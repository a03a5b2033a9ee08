using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Imports;

/// <summary>What the frame around every page says of the data.</summary>
/// <param name="DemoLoaded">The fictional demo company's data are in the store.</param>
/// <param name="UsageThrough">The newest day with usage; null before the first import.</param>
public sealed record FrameFacts(bool DemoLoaded, DateOnly? UsageThrough);

/// <summary>The few facts that every page needs, in two indexed look-ups.</summary>
public sealed class StoreFacts(StoreContexts contexts)
{
    public async Task<FrameFacts> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return new FrameFacts(
            await db.ImportRuns.AnyAsync(r => r.Origin == Origin.Demo, cancellationToken),
            await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken)
        );
    }
}
