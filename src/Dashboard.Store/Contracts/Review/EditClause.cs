using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A person corrects what was read from a clause's words, and thereby stands behind it: an edit counts as their confirmation.</summary>
public sealed class EditClause(StoreContexts contexts, ComputeScores scores)
{
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why the reading differs; may be empty.</param>
    public async Task<SaveResult> SaveAsync(
        Actor actor,
        int clauseId,
        int version,
        ClauseEdit edit,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReviewClauses);
        var errors = edit.Faults();
        if (ClauseDecision.Fault(ClauseState.Confirmed, reason) is { } fault)
        {
            errors = [.. errors, fault];
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        await using var db = contexts.For(actor);
        var clause = await db.ReadableClauses.Include(c => c.Contract).SingleOrDefaultAsync(c => c.Id == clauseId, cancellationToken);
        if (clause is null)
        {
            return SaveResult.NotFound("This clause was removed meanwhile. Reload the contract.");
        }

        if (clause.Version != version)
        {
            return SaveResult.Conflict(ReviewClause.Changed(clause));
        }

        edit.ApplyTo(clause);
        clause.IsEdited |= db.Entry(clause).Properties.Any(p => p.IsModified);

        // What others said was of other fields.
        ClauseDecision.Forget(clause);
        clause.State = ClauseState.Proposed;
        var needsTwo = await ReviewSettings.AsksForTwoAsync(db, cancellationToken);
        new ClauseDecision(ClauseState.Confirmed, reason, actor.Name, needsTwo, db.Now).ApplyTo(clause);
        if (!await ReviewClause.SavedAsync(db, cancellationToken))
        {
            return SaveResult.Conflict(ReviewClause.Changed(clause));
        }

        await scores.RunAsync(actor, $"after an edit of clause {clauseId}", CancellationToken.None);
        return SaveResult.Saved(clauseId);
    }
}
