using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Web.Contracts;

/// <summary>How findings are spoken of: readings, never conclusions.</summary>
public static class ClauseWords
{
    /// <summary>"likely (0.82)".</summary>
    public static string Confidence(double confidence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Likelihood(confidence)} ({confidence:0.00})");

    /// <summary>Who the words appear to bind, seen from the customer.</summary>
    public static string Bound(BoundParty bound) =>
        bound switch
        {
            BoundParty.Us => "appears to bind us",
            BoundParty.Vendor => "appears to bind the vendor",
            BoundParty.Both => "appears to bind both",
            _ => "not clear from the words",
        };

    public static string State(ClauseState state) =>
        state switch
        {
            ClauseState.Confirmed => "Confirmed",
            ClauseState.Rejected => "Rejected",
            _ => "Proposed",
        };

    /// <summary>A shape beside the word, so that a state is never told by colour alone.</summary>
    public static string Mark(ClauseState state) =>
        state switch
        {
            ClauseState.Confirmed => "✓",
            ClauseState.Rejected => "✕",
            _ => "◇",
        };

    private static string Likelihood(double confidence) =>
        confidence switch
        {
            >= 0.9 => "very likely",
            >= 0.75 => "likely",
            >= 0.5 => "possible",
            _ => "weak",
        };
}
