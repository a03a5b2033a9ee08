using Dashboard.Domain.Contracts.Clauses.Header;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Intake;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <param name="Words">Of the document, from which it was read.</param>
public sealed record DocumentFactView(DocumentFactKind Kind, string Value, string Words, string Reason);

/// <summary>What documents say of a contract as a whole: who, from when, until when, under which law.</summary>
public sealed class DocumentFacts(StoreContexts contexts)
{
    public async Task<IReadOnlyList<DocumentFactView>> ReadAsync(Actor actor, int documentId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var rows = await Facts(db, documentId).ToListAsync(cancellationToken);
        return [.. rows.Select(f => new DocumentFactView(Enum.Parse<DocumentFactKind>(f.Kind), f.Value, f.Words, f.Reason))];
    }

    internal static IQueryable<StoredFactRow> Facts(DashboardDbContext db, int documentId) =>
        from fact in db.DocumentFacts.AsNoTracking()
        join document in db.ReadableDocuments on fact.DocumentId equals document.Id
        where document.Id == documentId
        orderby fact.Id
        select new StoredFactRow(fact.Kind, fact.Value, document.Text.Substring(fact.Start, fact.End - fact.Start), fact.Reason);

    internal static StoredDocumentFact ToStored(DocumentFact fact) =>
        new()
        {
            Kind = fact.Kind.ToString(),
            Value = StoredText.Cut(fact.Value, 500),
            Date = fact.Date,
            Start = fact.Start,
            End = fact.End,
            Reason = StoredText.Cut(fact.Reason, 1000),
        };
}

internal sealed record StoredFactRow(string Kind, string Value, string Words, string Reason);
