using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class VendorTerminationDetectorTests
{
    private static readonly VendorTerminationDetector Detector = new();

    [Theory]
    [InlineData("We may suspend or terminate your account at any time without notice.")]
    [InlineData("Provider may suspend access to the Services if Customer breaches these Terms.")]
    [InlineData("Your access may be disabled if you violate our rules.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("You may close your account at any time.")]
    [InlineData("Customer may terminate this Agreement for convenience on thirty days' notice.")]
    [InlineData("We may remove your content from the Services at any time.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
