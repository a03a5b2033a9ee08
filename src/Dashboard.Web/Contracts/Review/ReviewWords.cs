using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts.Review;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Review;

/// <summary>What an act on several clauses did, in one line.</summary>
public static class ReviewWords
{
    public static string Done(ClauseState state, ReviewOutcome outcome)
    {
        var act = state switch
        {
            ClauseState.Confirmed => "confirmed",
            ClauseState.Rejected => "rejected",
            _ => "proposed again",
        };
        var parts = new List<string>();
        if (outcome.Decided > 0)
        {
            parts.Add($"{Clauses(outcome.Decided)} {act}");
        }

        if (outcome.AwaitSecond > 0)
        {
            parts.Add($"{Clauses(outcome.AwaitSecond)} {act} by you, waiting for a second person");
        }

        if (outcome.Refused.Count > 0)
        {
            parts.Add($"{Clauses(outcome.Refused.Count)} left as it was");
        }

        return parts.Count == 0 ? "Nothing changed." : string.Join("; ", parts) + ".";
    }

    public static string Undone(int back, int of) =>
        back == of ? $"{Clauses(back)} as before." : $"{Clauses(back)} as before; {Clauses(of - back)} changed by someone else since.";

    private static string Clauses(int count) => count == 1 ? "1 clause" : $"{Formats.Count(count)} clauses";
}
