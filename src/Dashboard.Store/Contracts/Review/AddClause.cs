using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Review;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A clause that the scan missed: a person points at its words.</summary>
public sealed class AddClause(StoreContexts contexts, ComputeScores scores)
{
    /// <summary>The rule's name of a clause that a person found. A re-scan never takes it out.</summary>
    public const string RuleName = "a person";

    public const string WordsField = "Words";

    /// <param name="words">As they stand in the document; spaces and line breaks may differ.</param>
    /// <param name="start">Where they begin, if they were selected in the text; null looks for them.</param>
    public async Task<SaveResult> SaveAsync(
        Actor actor,
        int documentId,
        string words,
        int? start,
        ClauseEdit edit,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReviewClauses);
        await using var db = contexts.For(actor);
        var document = await db
            .ReadableDocuments.Where(d => d.Id == documentId)
            .Select(d => new { d.ContractId, d.Text })
            .SingleOrDefaultAsync(cancellationToken);
        if (document is null)
        {
            return SaveResult.NotFound("This document was removed meanwhile. Reload the contract.");
        }

        var errors = edit.Faults();
        var (span, problem) = QuotedWords.Find(document.Text, words, start);
        if ((problem is null ? ClauseDecision.Fault(ClauseState.Confirmed, reason) : new FieldError(WordsField, problem)) is { } fault)
        {
            errors = [.. errors, fault];
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        if (await db.Clauses.AnyAsync(c => c.DocumentId == documentId && c.Type == edit.Type && c.Start == span.Start, cancellationToken))
        {
            return SaveResult.Invalid(
                new FieldError(WordsField, "A finding of this type begins at these words already: decide on that one.")
            );
        }

        var clause = new Clause
        {
            ContractId = document.ContractId,
            DocumentId = documentId,
            Type = edit.Type,
            Start = span.Start,
            End = span.End,
            Words = document.Text[span.Start..span.End],
            Confidence = 1,
            Rule = RuleName,
            Reason = $"{actor.Name} found it: the scan had not.",
        };
        edit.ApplyTo(clause);
        clause.State = ClauseState.Proposed;
        var needsTwo = await ReviewSettings.AsksForTwoAsync(db, cancellationToken);
        new ClauseDecision(ClauseState.Confirmed, reason, actor.Name, needsTwo, db.Now).ApplyTo(clause);
        clause.Contract = await db.Contracts.SingleAsync(c => c.Id == document.ContractId, cancellationToken);
        db.Clauses.Add(clause);

        // Who finds one says that the type is not missing.
        db.ClauseAbsences.RemoveRange(
            await db.ClauseAbsences.Where(a => a.ContractId == document.ContractId && a.Type == edit.Type).ToListAsync(cancellationToken)
        );
        await db.SaveChangesAsync(cancellationToken);
        await scores.RunAsync(actor, $"after a clause was added to contract {document.ContractId}", CancellationToken.None);
        return SaveResult.Saved(clause.Id);
    }
}
