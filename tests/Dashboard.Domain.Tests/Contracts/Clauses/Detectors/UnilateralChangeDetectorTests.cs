using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class UnilateralChangeDetectorTests
{
    private static readonly UnilateralChangeDetector Detector = new();

    [Theory]
    [InlineData("We may change these terms at any time by posting the new text.")]
    [InlineData("Provider reserves the right to modify the Services in its sole discretion.")]
    [InlineData("Prices may change at any time.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("This Agreement may be amended only in writing signed by both parties.")]
    [InlineData("You may update your account information at any time.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
