using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Review;

/// <summary>
/// What one person says of a clause. Where two persons are asked for, a clause stays proposed until two of them say the same: the first
/// decision is kept beside it, a second that differs too, and whoever agrees with either settles it.
/// </summary>
internal sealed record ClauseDecision(ClauseState State, string? Reason, string Reviewer, bool NeedsTwo, DateTimeOffset At)
{
    private const int LongestReason = 2_000;

    private string? Words => string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();

    public static FieldError? Fault(ClauseState state, string? reason) =>
        state == ClauseState.Rejected && string.IsNullOrWhiteSpace(reason)
            ? new FieldError("Reason", "Say why the words are not this clause: the next reader will ask.")
        : reason?.Length > LongestReason ? new FieldError("Reason", "A reason may have at most 2,000 characters.")
        : null;

    /// <returns>Why the clause stays as it is; null when the decision was taken.</returns>
    public string? ApplyTo(Clause clause)
    {
        if (State == ClauseState.Proposed)
        {
            Forget(clause);
            clause.State = ClauseState.Proposed;
            return null;
        }

        if (!NeedsTwo)
        {
            Forget(clause);
            Settle(clause);
            return null;
        }

        if (clause.State != ClauseState.Proposed)
        {
            // A settled clause is judged anew: two have to say so again.
            Forget(clause);
            clause.State = ClauseState.Proposed;
        }

        return Vote(clause);
    }

    /// <summary>As if nobody had decided.</summary>
    public static void Forget(Clause clause)
    {
        (clause.FirstDecision, clause.FirstReviewer, clause.FirstReviewedAt, clause.FirstReason) = (null, null, null, null);
        (clause.Reviewer, clause.ReviewedAt, clause.ReviewReason) = (null, null, null);
    }

    private string? Vote(Clause clause)
    {
        var votes = Votes(clause);
        if (votes.Exists(v => v.Reviewer == Reviewer && v.State == State))
        {
            return $"You decided so on “{ClauseTypes.NameOf(clause.Type)}” already: the next word is another person's.";
        }

        votes.RemoveAll(v => v.Reviewer == Reviewer);
        Forget(clause);
        if (votes.Find(v => v.State == State) is { } agreeing)
        {
            (clause.FirstReviewer, clause.FirstReviewedAt, clause.FirstReason) = (agreeing.Reviewer, agreeing.At, agreeing.Reason);
            Settle(clause);
            return null;
        }

        // Whoever is left said otherwise, and is one at most: two who differ cannot both do so.
        votes.Add(new Said(State, Reviewer, At, Words));
        var first = votes[0];
        (clause.FirstDecision, clause.FirstReviewer, clause.FirstReviewedAt, clause.FirstReason) = (
            first.State,
            first.Reviewer,
            first.At,
            first.Reason
        );
        if (votes is [_, var second])
        {
            (clause.Reviewer, clause.ReviewedAt, clause.ReviewReason) = (second.Reviewer, second.At, second.Reason);
        }

        return null;
    }

    // A second decision beside a first one that still stands is the other of the two.
    private static List<Said> Votes(Clause clause)
    {
        if (clause is not { FirstDecision: { } first, FirstReviewer: { } reviewer, FirstReviewedAt: { } at })
        {
            return [];
        }

        var votes = new List<Said> { new(first, reviewer, at, clause.FirstReason) };
        if (clause is { Reviewer: { } second, ReviewedAt: { } then })
        {
            var other = first == ClauseState.Confirmed ? ClauseState.Rejected : ClauseState.Confirmed;
            votes.Add(new Said(other, second, then, clause.ReviewReason));
        }

        return votes;
    }

    private void Settle(Clause clause)
    {
        clause.FirstDecision = null;
        clause.State = State;
        (clause.Reviewer, clause.ReviewedAt, clause.ReviewReason) = (Reviewer, At, Words);
    }

    private sealed record Said(ClauseState State, string Reviewer, DateTimeOffset At, string? Reason);
}
