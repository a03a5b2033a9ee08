using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class LiabilityCapDetectorTests
{
    private static readonly LiabilityCapDetector Detector = new();

    [Theory]
    [InlineData("In no event shall either party be liable for indirect or consequential damages.")]
    [InlineData("Provider's aggregate liability shall not exceed the fees paid in the preceding twelve months.")]
    [InlineData("Neither party is liable for lost profits.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Supplier shall maintain general liability insurance of at least $2,000,000.")]
    [InlineData("Acme Works is a limited liability company.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
