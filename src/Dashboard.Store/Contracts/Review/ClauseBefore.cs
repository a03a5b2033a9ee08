using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Review;

/// <summary>What was decided on a clause before an act, so that the act can be taken back exactly.</summary>
/// <param name="Version">Before the act; a clause that has any later version than the next was changed since.</param>
public sealed record ClauseBefore(
    int Id,
    int Version,
    ClauseState State,
    ClauseState? FirstDecision,
    string? FirstReviewer,
    DateTimeOffset? FirstReviewedAt,
    string? FirstReason,
    string? Reviewer,
    DateTimeOffset? ReviewedAt,
    string? ReviewReason
)
{
    internal static ClauseBefore Of(Clause clause) =>
        new(
            clause.Id,
            clause.Version,
            clause.State,
            clause.FirstDecision,
            clause.FirstReviewer,
            clause.FirstReviewedAt,
            clause.FirstReason,
            clause.Reviewer,
            clause.ReviewedAt,
            clause.ReviewReason
        );

    internal bool IsNext(Clause clause) => clause.Version == Version + 1;

    internal void ApplyTo(Clause clause)
    {
        clause.State = State;
        (clause.FirstDecision, clause.FirstReviewer, clause.FirstReviewedAt, clause.FirstReason) = (
            FirstDecision,
            FirstReviewer,
            FirstReviewedAt,
            FirstReason
        );
        (clause.Reviewer, clause.ReviewedAt, clause.ReviewReason) = (Reviewer, ReviewedAt, ReviewReason);
    }
}
