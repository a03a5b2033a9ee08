using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A person read the contract and says that it has no clause of a type; they can take it back.</summary>
public sealed class DecideAbsence(StoreContexts contexts, ComputeScores scores)
{
    /// <param name="reason">Why; may be empty.</param>
    public async Task<SaveResult> SetAsync(Actor actor, int contractId, string type, string? reason, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReviewClauses);
        if (ClauseTypes.All.All(t => t.Id != type))
        {
            return SaveResult.Invalid(new FieldError("Type", "Choose one of the clause types."));
        }

        if (ClauseDecision.Fault(ClauseState.Confirmed, reason) is { } fault)
        {
            return SaveResult.Invalid(fault);
        }

        await using var db = contexts.For(actor);
        var contract = await db.ReadableContracts.SingleOrDefaultAsync(c => c.Id == contractId, cancellationToken);
        if (contract is null)
        {
            return SaveResult.NotFound("This contract was removed meanwhile.");
        }

        if (
            await db.Clauses.AnyAsync(
                c => c.ContractId == contractId && c.Type == type && c.State != ClauseState.Rejected,
                cancellationToken
            )
        )
        {
            return SaveResult.Invalid(new FieldError("", "There is a finding of this type: reject it first, with the reason."));
        }

        if (await db.ClauseAbsences.SingleOrDefaultAsync(a => a.ContractId == contractId && a.Type == type, cancellationToken) is { } known)
        {
            return SaveResult.Conflict($"{known.Reviewer} said so already.");
        }

        db.ClauseAbsences.Add(
            new ClauseAbsence
            {
                Contract = contract,
                ContractId = contractId,
                Type = type,
                Reviewer = actor.Name,
                ReviewedAt = db.Now,
                Reason = reason?.Trim() ?? "",
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return SaveResult.Conflict("Someone decided so at the same moment. Reload to see it.");
        }

        await scores.RunAsync(actor, $"after a decision on a missing clause of contract {contractId}", CancellationToken.None);
        return SaveResult.Saved(contractId);
    }

    public async Task<SaveResult> TakeBackAsync(Actor actor, int contractId, string type, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReviewClauses);
        await using var db = contexts.For(actor);
        var known = await db
            .ClauseAbsences.Include(a => a.Contract)
            .Where(a => db.ReadableContracts.Any(c => c.Id == a.ContractId))
            .SingleOrDefaultAsync(a => a.ContractId == contractId && a.Type == type, cancellationToken);
        if (known is null)
        {
            return SaveResult.NotFound("Nobody says any more that it is missing.");
        }

        db.ClauseAbsences.Remove(known);
        if (!await ReviewClause.SavedAsync(db, cancellationToken))
        {
            return SaveResult.Conflict("Someone changed it at the same moment. Reload to see it.");
        }

        await scores.RunAsync(actor, $"after a decision on a missing clause of contract {contractId}", CancellationToken.None);
        return SaveResult.Saved(contractId);
    }
}
