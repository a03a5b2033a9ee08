using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class VolumeRestrictionDetectorTests
{
    private static readonly VolumeRestrictionDetector Detector = new();

    [Theory]
    [InlineData("Customer may not exceed 500 users per month.")]
    [InlineData("Licensee may install up to 20 copies of the Software.")]
    [InlineData("Where usage exceeds the monthly limit, an overage fee of $2 applies to each additional hour.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Payment is due in no more than 30 days after receipt of the invoice.")]
    [InlineData("Provider's liability shall not exceed $100,000 in any year.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
