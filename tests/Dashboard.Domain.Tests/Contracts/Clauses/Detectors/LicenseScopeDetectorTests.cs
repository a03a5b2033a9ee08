using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class LicenseScopeDetectorTests
{
    private static readonly LicenseScopeDetector Detector = new();

    [Theory]
    [InlineData("Provider hereby grants Customer a non-exclusive, non-transferable license to use the Software.")]
    [InlineData("Licensor grants Licensee a perpetual and irrevocable licence under the Patents.")]
    [InlineData("Company grants Distributor the right to market the Products in the Territory.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Nothing in this Agreement grants a license to any patent.")]
    [InlineData("The Contractor shall hold a valid business license in the state.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
