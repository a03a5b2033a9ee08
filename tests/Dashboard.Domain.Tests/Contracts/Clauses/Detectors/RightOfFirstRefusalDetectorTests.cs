using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class RightOfFirstRefusalDetectorTests
{
    private static readonly RightOfFirstRefusalDetector Detector = new();

    [Theory]
    [InlineData("Provider has a right of first refusal for any new workload.")]
    [InlineData("Before offering the Territory to a third party, Company shall first offer it to Distributor on the same terms.")]
    [InlineData("Licensee has the first option to negotiate a licence of the improvements.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("The first payment is due on the first day of each quarter.")]
    [InlineData("The parties shall negotiate in good faith to settle any dispute.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
