using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>
/// The files that were handed in, newest first. Those who may hand in see them; one that became part of a contract only those who may read
/// that contract.
/// </summary>
public sealed class IntakeList(StoreContexts contexts)
{
    /// <param name="batch">Only files handed in together; null for all.</param>
    public async Task<PageOf<IntakeRow>> ReadAsync(Actor actor, PageRequest page, Guid? batch, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        return await PageOf<IntakeRow>.ReadAsync(
            page,
            Page(db, page, batch),
            () => Visible(db, batch).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Of a batch, or of all that the actor sees.</summary>
    public async Task<IntakeCounts> CountAsync(Actor actor, Guid? batch, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        var counts = await Counts(db, batch).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);
        var waiting = counts.GetValueOrDefault(IntakeState.Waiting);
        var reading = counts.GetValueOrDefault(IntakeState.Reading);
        return new IntakeCounts(waiting, reading, counts.Values.Sum() - waiting - reading);
    }

    internal static IQueryable<IntakeRow> Page(DashboardDbContext db, PageRequest page, Guid? batch) =>
        Visible(db, batch)
            .OrderByDescending(i => i.Id)
            .Skip(page.Skip)
            .Take(page.Size)
            .Select(i => new IntakeRow(
                i.Id,
                i.BatchId,
                i.FileName,
                i.Size,
                i.State,
                i.Message,
                i.ContractId,
                i.DocumentId,
                i.AddedBy,
                i.AddedAt,
                i.FinishedAt,
                i.Content != null
            ));

    internal static IQueryable<StateCount> Counts(DashboardDbContext db, Guid? batch) =>
        Visible(db, batch).GroupBy(i => i.State).Select(g => new StateCount(g.Key, g.Count()));

    internal static IQueryable<DocumentIntake> Visible(DashboardDbContext db, Guid? batch)
    {
        var intakes = db.DocumentIntakes.AsNoTracking();
        intakes = batch is { } id ? intakes.Where(i => i.BatchId == id) : intakes;
        return intakes.Where(i => i.ContractId == null || db.ReadableContracts.Any(c => c.Id == i.ContractId));
    }

    internal sealed record StateCount(IntakeState Key, int Count);
}
