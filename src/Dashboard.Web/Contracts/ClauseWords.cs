using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Web.Contracts;

/// <summary>How findings are spoken of: readings, never conclusions.</summary>
public static class ClauseWords
{
    /// <summary>"likely (0.82)".</summary>
    public static string Confidence(double confidence) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Likelihood(confidence)} ({confidence:0.00})");

    /// <summary>What a confidence of this kind of clause stands on, where it is less than a chance measured on labelled contracts.</summary>
    public static string? Measured(string clauseType) =>
        clauseType switch
        {
            ClauseTypes.AgiMilestone or ClauseTypes.DataUse =>
                "by a rule alone, measured on our own set of passages only: read it as an order, not as a chance",
            ClauseTypes.UnilateralChange or ClauseTypes.VendorTermination =>
                "by a rule alone, measured on consumer terms: read it as an order, not as a chance",
            _ => null,
        };

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
