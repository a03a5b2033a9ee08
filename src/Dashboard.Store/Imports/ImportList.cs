using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Imports;

/// <summary>What of the imports is asked for.</summary>
public sealed record ImportListFilter
{
    public ImportKind? Kind { get; init; }
    public ImportState? State { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>Past imports, newest first, and one of them with its problems.</summary>
public sealed class ImportList(StoreContexts contexts)
{
    public async Task<PageOf<ImportRun>> ReadAsync(Actor actor, ImportListFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<ImportRun>.ReadAsync(
            filter.Page,
            Page(db, filter, actor.May(Permission.ImportContracts)),
            () => Filtered(db, filter, actor.May(Permission.ImportContracts)).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    public async Task<ImportRun?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await Readable(db, actor.May(Permission.ImportContracts))
            .Include(r => r.Problems.OrderBy(p => p.Id))
            .SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    /// <summary>The contract that a run brought, or that had the same document already; null when there is none.</summary>
    public async Task<int?> ContractOfAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await db
            .ImportRuns.Where(r => r.Id == id && r.Kind == ImportKind.Contract && r.ContentHash != "")
            .Join(db.ReadableDocuments, r => r.ContentHash, d => d.ContentHash, (_, d) => (int?)d.ContractId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    internal static IQueryable<ImportRun> Page(DashboardDbContext db, ImportListFilter filter, bool importsContracts) =>
        Filtered(db, filter, importsContracts)
            .OrderByDescending(r => r.StartedAt)
            .ThenByDescending(r => r.Id)
            .Skip(filter.Page.Skip)
            .Take(filter.Page.Size);

    /// <summary>
    /// A contract's file name may tell what its confidentiality hides: its import is for those who may read the contract. One that stored
    /// nothing is for those who import contracts.
    /// </summary>
    private static IQueryable<ImportRun> Readable(DashboardDbContext db, bool importsContracts) =>
        db
            .ImportRuns.AsNoTracking()
            .Where(r =>
                r.Kind != ImportKind.Contract
                || db.ReadableDocuments.Any(d => d.ContentHash == r.ContentHash)
                || (importsContracts && !db.Documents.Any(d => d.ContentHash == r.ContentHash))
            );

    private static IQueryable<ImportRun> Filtered(DashboardDbContext db, ImportListFilter filter, bool importsContracts)
    {
        var runs = Readable(db, importsContracts);
        runs = filter.Kind is { } kind ? runs.Where(r => r.Kind == kind) : runs;
        return filter.State is { } state ? runs.Where(r => r.State == state) : runs;
    }
}
