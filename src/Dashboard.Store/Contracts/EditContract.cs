using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Says with whom a contract is and for how long. Scores are computed afresh: they count contracts in force with a vendor.</summary>
public sealed class EditContract(StoreContexts contexts, ComputeScores scores)
{
    /// <param name="version">The version that the person saw.</param>
    public async Task<SaveResult> SaveAsync(Actor actor, int id, int version, ContractEdit edit, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.EditContracts);
        var errors = edit.Validate();
        await using var db = contexts.For(actor);
        var vendorId = await db.Vendors.Where(v => v.Key == edit.VendorKey).Select(v => (int?)v.Id).SingleOrDefaultAsync(cancellationToken);
        if (edit.VendorKey is not null && vendorId is null)
        {
            errors = [.. errors, new FieldError(nameof(edit.VendorKey), "There is no such vendor any more: choose another.")];
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        var contract = await db.ReadableContracts.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (contract is null)
        {
            return SaveResult.NotFound("This contract was removed meanwhile.");
        }

        if (contract.Version != version)
        {
            return Changed(contract);
        }

        edit.ApplyTo(contract, vendorId);
        if (!db.ChangeTracker.HasChanges())
        {
            return SaveResult.Saved(id);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed(contract);
        }

        await scores.RunAsync(actor, $"after a change of the contract “{contract.Title}”", CancellationToken.None);
        return SaveResult.Saved(id);
    }

    private static SaveResult Changed(Contract contract) =>
        SaveResult.Conflict($"“{contract.Title}” was changed by someone else meanwhile. Reload to see their version, then edit again.");
}
