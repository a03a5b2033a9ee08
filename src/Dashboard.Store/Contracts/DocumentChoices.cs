using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>A document that can be compared.</summary>
public sealed record DocumentChoice(int Id, int ContractId, string Contract, string FileName, DateTimeOffset AddedAt);

/// <summary>A document with its words, to be compared with another.</summary>
public sealed record ComparedDocument(int Id, int ContractId, string Contract, string FileName, string Text);

/// <summary>The documents that an actor may compare: those of every contract that they may read.</summary>
public sealed class DocumentChoices(StoreContexts contexts)
{
    /// <summary>More than a list to choose from can hold; those of the contract come first.</summary>
    public const int Most = 500;

    /// <param name="contract">Whose documents come first.</param>
    public async Task<IReadOnlyList<DocumentChoice>> ReadAsync(Actor actor, int contract, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await Choices(db, contract).ToListAsync(cancellationToken);
    }

    /// <summary>Null when there is none that the actor may read.</summary>
    public async Task<ComparedDocument?> FindAsync(Actor actor, int document, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await One(db, document).SingleOrDefaultAsync(cancellationToken);
    }

    internal static IQueryable<DocumentChoice> Choices(DashboardDbContext db, int contract) =>
        db
            .ReadableDocuments.AsNoTracking()
            .OrderBy(d => d.ContractId == contract ? 0 : 1)
            .ThenBy(d => d.Contract!.Title)
            .ThenBy(d => d.Id)
            .Take(Most)
            .Select(d => new DocumentChoice(d.Id, d.ContractId, d.Contract!.Title, d.FileName, d.AddedAt));

    internal static IQueryable<ComparedDocument> One(DashboardDbContext db, int document) =>
        db
            .ReadableDocuments.AsNoTracking()
            .Where(d => d.Id == document)
            .Select(d => new ComparedDocument(d.Id, d.ContractId, d.Contract!.Title, d.FileName, d.Text));
}
