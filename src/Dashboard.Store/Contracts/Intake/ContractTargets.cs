using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Intake;

public sealed record AmendmentChoice(string Key, string Title, DateOnly? EffectiveOn);

/// <summary>A contract that documents can be added to.</summary>
public sealed record ContractTarget(int Id, string Key, string Title, IReadOnlyList<AmendmentChoice> Amendments);

/// <summary>Finds the contract that documents are to be added to, with its amendments.</summary>
public sealed class ContractTargets(StoreContexts contexts)
{
    /// <returns>Null when there is none that the actor may read.</returns>
    public async Task<ContractTarget?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportContracts);
        await using var db = contexts.For(actor);
        return await Query(db, id).SingleOrDefaultAsync(cancellationToken);
    }

    internal static IQueryable<ContractTarget> Query(DashboardDbContext db, int id) =>
        db
            .ReadableContracts.AsNoTracking()
            .Where(c => c.Id == id)
            .Select(c => new ContractTarget(
                c.Id,
                c.Key,
                c.Title,
                db.Amendments.Where(a => a.ContractId == c.Id)
                    .OrderBy(a => a.EffectiveOn)
                    .ThenBy(a => a.Id)
                    .Select(a => new AmendmentChoice(a.Key, a.Title, a.EffectiveOn))
                    .ToList()
            ));
}
