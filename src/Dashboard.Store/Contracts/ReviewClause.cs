using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>A person's decision on a proposed clause; it can be taken back by deciding again.</summary>
public sealed class ReviewClause(StoreContexts contexts, ComputeScores scores, TimeProvider time)
{
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why; needed to reject.</param>
    public async Task<SaveResult> DecideAsync(
        Actor actor,
        int clauseId,
        int version,
        ClauseState state,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReviewClauses);
        if (state == ClauseState.Rejected && string.IsNullOrWhiteSpace(reason))
        {
            return SaveResult.Invalid(new FieldError("Reason", "Say why the words are not this clause: the next reader will ask."));
        }

        if (reason?.Length > 2000)
        {
            return SaveResult.Invalid(new FieldError("Reason", "A reason may have at most 2,000 characters."));
        }

        await using var db = contexts.For(actor);
        var clause = await db.ReadableClauses.Include(c => c.Contract).SingleOrDefaultAsync(c => c.Id == clauseId, cancellationToken);
        if (clause is null)
        {
            return SaveResult.NotFound("This clause was removed meanwhile. Reload the contract.");
        }

        if (clause.Version != version)
        {
            return Changed(clause);
        }

        clause.State = state;
        clause.ReviewReason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        clause.Reviewer = state == ClauseState.Proposed ? null : actor.Name;
        clause.ReviewedAt = state == ClauseState.Proposed ? null : time.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed(clause);
        }

        await scores.RunAsync(actor, $"after a decision on clause {clauseId}", CancellationToken.None);
        return SaveResult.Saved(clauseId);
    }

    private static SaveResult Changed(Clause clause) =>
        SaveResult.Conflict(
            $"{clause.Reviewer ?? "Someone"} decided on this clause meanwhile. Reload the contract to see the decision, then decide again."
        );
}
