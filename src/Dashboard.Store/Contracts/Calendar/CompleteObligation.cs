using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Review;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Calendar;

/// <summary>Days of an obligation before it was done, so that it can be taken back.</summary>
public sealed record ObligationBefore(int Id, int Version, DateOnly? DueOn, DateOnly? DoneOn);

/// <summary>Somebody did what a contract asks. What repeats is then due again, counted from the day on which it was due.</summary>
public sealed class CompleteObligation(StoreContexts contexts)
{
    /// <param name="version">The version that the person saw.</param>
    /// <returns>For <see cref="UndoAsync"/> how it was; null where it was not saved.</returns>
    public async Task<(SaveResult Result, ObligationBefore? Before)> DoneAsync(
        Actor actor,
        int id,
        int version,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.EditContracts);
        await using var db = contexts.For(actor);
        var obligation = await FindAsync(db, id, cancellationToken);
        if (obligation is null)
        {
            return (SaveResult.NotFound("This obligation was removed meanwhile."), null);
        }

        if (obligation.Version != version)
        {
            return (Changed(), null);
        }

        var before = new ObligationBefore(id, version, obligation.DueOn, obligation.DoneOn);
        obligation.DoneOn = DateOnly.FromDateTime(db.Now.UtcDateTime);
        obligation.DueOn = obligation is { DueOn: { } due, RepeatMonths: { } months } ? due.AddMonths(months) : obligation.DueOn;
        return await ReviewClause.SavedAsync(db, cancellationToken) ? (SaveResult.Saved(id), before) : (Changed(), null);
    }

    public async Task<SaveResult> UndoAsync(Actor actor, ObligationBefore before, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditContracts);
        await using var db = contexts.For(actor);
        var obligation = await FindAsync(db, before.Id, cancellationToken);
        if (obligation is null || obligation.Version != before.Version + 1)
        {
            return Changed();
        }

        (obligation.DueOn, obligation.DoneOn) = (before.DueOn, before.DoneOn);
        return await ReviewClause.SavedAsync(db, cancellationToken) ? SaveResult.Saved(before.Id) : Changed();
    }

    private static Task<Obligation?> FindAsync(DashboardDbContext db, int id, CancellationToken cancellationToken) =>
        db
            .Obligations.Where(o => db.ReadableContracts.Any(c => c.Id == o.ContractId))
            .SingleOrDefaultAsync(o => o.Id == id, cancellationToken);

    private static SaveResult Changed() => SaveResult.Conflict("Someone changed this obligation meanwhile. Reload to see how it stands.");
}
