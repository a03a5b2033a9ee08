using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Review;

/// <summary>Who decided what on a clause, where one or two persons did.</summary>
public static class DecisionWords
{
    public static IEnumerable<(string Name, string Words)> Of(ClauseView clause)
    {
        if (clause is { FirstDecision: { } first, FirstReviewer: { } one })
        {
            yield return ("First decision", Line(first, one, clause.FirstReviewedAt, clause.FirstReason));
            yield return clause.Reviewer is { } other
                ? ("Disagrees", Line(Opposite(first), other, clause.ReviewedAt, clause.ReviewReason) + ". A third person can settle it")
                : ("Waits", "for a second person");
            yield break;
        }

        if (clause.Reviewer is not null && clause.State != ClauseState.Proposed)
        {
            var both = clause.FirstReviewer is { } also ? $"{also} and {clause.Reviewer}" : clause.Reviewer;
            yield return ("Review", Line(clause.State, both, clause.ReviewedAt, clause.ReviewReason));
        }
    }

    /// <summary>In a table's cell: who has spoken already; empty where nobody has.</summary>
    public static string Short(ClauseState? first, string? firstReviewer, string? secondReviewer) =>
        (first, secondReviewer) switch
        {
            ({ } state, null) => $"{ClauseWords.State(state)} by {firstReviewer}; a second person decides",
            ({ } state, { } second) =>
                $"{firstReviewer} says {ClauseWords.State(state).ToLowerInvariant()}, {second} says {ClauseWords.State(Opposite(state)).ToLowerInvariant()}: a third person can settle it",
            _ => "",
        };

    private static ClauseState Opposite(ClauseState state) => state == ClauseState.Confirmed ? ClauseState.Rejected : ClauseState.Confirmed;

    private static string Line(ClauseState state, string who, DateTimeOffset? at, string? reason) =>
        $"{ClauseWords.State(state)} by {who} on {Formats.Instant(at)}{(reason is null ? "" : $": “{reason}”")}";
}
