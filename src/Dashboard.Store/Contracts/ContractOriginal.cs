using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>A document as it was given. The name and type are the giver's words: data, never to be trusted.</summary>
public sealed record OriginalFile(string FileName, byte[] Bytes);

/// <summary>Hands out the original of a contract's document.</summary>
public sealed class ContractOriginal(StoreContexts contexts)
{
    public async Task<OriginalFile?> ReadAsync(Actor actor, int contractId, int documentId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await db
            .ReadableDocuments.Where(d => d.Id == documentId && d.ContractId == contractId)
            .Select(d => new OriginalFile(d.FileName, d.Original))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
