using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Holds;

/// <param name="Reason">The matter for which it was placed or lifted last; empty when it never was.</param>
/// <param name="Version">Of the contract.</param>
public sealed record HoldView(bool IsHeld, string Reason, string By, DateTimeOffset? At, int Version);

/// <summary>Keeps a contract and all that belongs to it from being removed while a dispute or an inquiry lasts.</summary>
public sealed class LegalHolds(StoreContexts contexts, TimeProvider time)
{
    private const int LongestReason = 1_000;

    /// <returns>Null when there is no such contract for the reader.</returns>
    public async Task<HoldView?> ReadAsync(Actor actor, int contractId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await db
            .ReadableContracts.Where(c => c.Id == contractId)
            .Select(c => new HoldView(c.LegalHold, c.LegalHoldReason, c.LegalHoldBy, c.LegalHoldAt, c.Version))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">The matter; needed to place a hold as well as to lift it.</param>
    public async Task<SaveResult> SetAsync(
        Actor actor,
        int contractId,
        int version,
        bool hold,
        string reason,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.PlaceLegalHold);
        reason = reason.Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            return SaveResult.Invalid(
                new FieldError("Reason", $"Name the matter, in at most {LongestReason:N0} characters: it stays in the audit log.")
            );
        }

        await using var db = contexts.For(actor);
        var contract = await db.ReadableContracts.SingleOrDefaultAsync(c => c.Id == contractId, cancellationToken);
        if (contract is null)
        {
            return SaveResult.NotFound("This contract was removed meanwhile.");
        }

        if (contract.Version != version)
        {
            return Changed(contract);
        }

        contract.LegalHold = hold;
        contract.LegalHoldReason = reason;
        contract.LegalHoldBy = actor.Name;
        contract.LegalHoldAt = time.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed(contract);
        }

        return SaveResult.Saved(contractId);
    }

    /// <summary>Why a record may not be removed; null when it may.</summary>
    internal static async Task<string?> RefusalAsync(DashboardDbContext db, object record, CancellationToken cancellationToken)
    {
        var id = record switch
        {
            Contract contract => contract.Id,
            IOfContract part => part.ContractId,
            _ => (int?)null,
        };
        return id is null
            ? null
            : await db
                .Contracts.IgnoreQueryFilters()
                .Where(c => c.Id == id && c.LegalHold)
                .Select(c =>
                    $"“{c.Title}” is under legal hold since {c.LegalHoldBy} placed it: nothing of it may be removed until legal lifts the hold."
                )
                .SingleOrDefaultAsync(cancellationToken);
    }

    private static SaveResult Changed(Contract contract) =>
        SaveResult.Conflict($"“{contract.Title}” was changed by someone else meanwhile. Reload to see their version, then try again.");
}
