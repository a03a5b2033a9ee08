using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Tests.Contracts.Clauses;

/// <summary>Runs one detector over a passage.</summary>
internal static class Findings
{
    public static IReadOnlyList<ClauseFinding> Of(IClauseDetector detector, string text) => new ClauseScanner([detector]).Scan(text);

    /// <summary>The only finding that a reader would be shown as likely.</summary>
    public static ClauseFinding Likely(IClauseDetector detector, string text) =>
        Assert.Single(Of(detector, text), f => f.Confidence >= 0.5);

    public static void NoneLikely(IClauseDetector detector, string text) =>
        Assert.DoesNotContain(Of(detector, text), f => f.Confidence >= 0.5);
}
