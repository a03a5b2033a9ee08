using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A clause as a person saw it.</summary>
/// <param name="Version">A decision on another version is refused: someone else came first.</param>
public sealed record SeenClause(int Id, int Version);

/// <summary>What a decision on several clauses did.</summary>
/// <param name="Decided">Confirmed, rejected or proposed again.</param>
/// <param name="AwaitSecond">Decided by one person, where two are asked for.</param>
/// <param name="Refused">Why a clause was left as it was; one sentence each.</param>
/// <param name="Before">For <see cref="ReviewClause.UndoAsync"/>.</param>
public sealed record ReviewOutcome(int Decided, int AwaitSecond, IReadOnlyList<string> Refused, IReadOnlyList<ClauseBefore> Before);

/// <summary>People's decisions on clauses; each can be taken back. Scores are computed once for all clauses of one act.</summary>
public sealed class ReviewClause(StoreContexts contexts, ComputeScores scores)
{
    /// <summary>Clauses that one act may decide.</summary>
    public const int MostClauses = 500;

    private const string Stale = "The clauses were changed meanwhile and nothing was decided: reload, then decide again.";

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
        var (result, outcome) = await DecideAllAsync(actor, [new SeenClause(clauseId, version)], state, reason, cancellationToken);
        return !result.IsSaved ? result
            : outcome.Refused.Count > 0 ? SaveResult.Conflict(outcome.Refused[0])
            : SaveResult.Saved(clauseId);
    }

    /// <summary>One decision on many clauses. Those that someone else decided on meanwhile stay as they are, and are told.</summary>
    /// <param name="reason">Why; needed to reject. It is kept with every clause.</param>
    public async Task<(SaveResult Result, ReviewOutcome Outcome)> DecideAllAsync(
        Actor actor,
        IReadOnlyList<SeenClause> seen,
        ClauseState state,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReviewClauses);
        var nothing = new ReviewOutcome(0, 0, [], []);
        if ((ClauseDecision.Fault(state, reason) ?? TooMany(seen)) is { } fault)
        {
            return (SaveResult.Invalid(fault), nothing);
        }

        await using var db = contexts.For(actor);
        var ids = seen.Select(s => s.Id).ToList();
        var clauses = await db.ReadableClauses.Include(c => c.Contract).Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var decision = new ClauseDecision(state, reason, actor.Name, await ReviewSettings.AsksForTwoAsync(db, cancellationToken), db.Now);
        var refused = Enumerable.Repeat(
            "A clause was removed meanwhile. Reload to see what is there.",
            ids.Except(clauses.Select(c => c.Id)).Count()
        );
        var versions = seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
        var before = clauses.ConvertAll(ClauseBefore.Of);
        var told = clauses.ConvertAll(c => (Clause: c, Refusal: c.Version == versions[c.Id] ? decision.ApplyTo(c) : Changed(c)));
        if (!await SavedAsync(db, cancellationToken))
        {
            return (SaveResult.Conflict(Stale), nothing);
        }

        var done = told.Where(t => t.Refusal is null).Select(t => t.Clause).ToList();
        if (done.Count > 0)
        {
            await scores.RunAsync(actor, What(done), CancellationToken.None);
        }

        var changed = done.Select(c => c.Id).ToHashSet();
        var waiting = done.Count(c => c.State == ClauseState.Proposed && state != ClauseState.Proposed);
        return (
            SaveResult.Saved(),
            new ReviewOutcome(
                done.Count - waiting,
                waiting,
                [.. refused, .. told.Select(t => t.Refusal).OfType<string>()],
                [.. before.Where(b => changed.Contains(b.Id))]
            )
        );
    }

    /// <summary>Puts the clauses of an act back to what they were, but for those that someone changed since.</summary>
    /// <returns>How many are as they were.</returns>
    public async Task<int> UndoAsync(Actor actor, IReadOnlyList<ClauseBefore> before, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReviewClauses);
        await using var db = contexts.For(actor);
        var ids = before.Select(b => b.Id).ToList();
        var clauses = await db.ReadableClauses.Include(c => c.Contract).Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var back = clauses
            .Join(before, c => c.Id, b => b.Id, (c, b) => (Clause: c, Before: b))
            .Where(p => p.Before.IsNext(p.Clause))
            .ToList();
        foreach (var (clause, was) in back)
        {
            was.ApplyTo(clause);
        }

        if (back.Count == 0 || !await SavedAsync(db, cancellationToken))
        {
            return 0;
        }

        await scores.RunAsync(actor, What([.. back.Select(p => p.Clause)]), CancellationToken.None);
        return back.Count;
    }

    internal static async Task<bool> SavedAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    internal static string Changed(Clause clause) =>
        $"{clause.Reviewer ?? clause.FirstReviewer ?? "Someone"} decided on “{ClauseTypes.NameOf(clause.Type)}” meanwhile. "
        + "Reload to see the decision, then decide again.";

    private static FieldError? TooMany(IReadOnlyList<SeenClause> seen) =>
        seen.Count > MostClauses ? new FieldError("", $"Decide on at most {MostClauses} clauses at once: choose fewer.") : null;

    private static string What(List<Clause> clauses) =>
        clauses.Count == 1 ? $"after a decision on clause {clauses[0].Id}" : $"after a decision on {clauses.Count} clauses";
}
