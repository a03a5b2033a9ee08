using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class TransitionServicesDetectorTests
{
    private static readonly TransitionServicesDetector Detector = new();

    [Theory]
    [InlineData("Upon termination, Provider shall continue to provide the Services for up to six months to allow an orderly transition.")]
    [InlineData("Following expiration of this Agreement, Distributor may sell off its remaining inventory for ninety days.")]
    [InlineData("When an Order ends, Provider will on request go on providing its services for six months.")]
    [InlineData("We keep your key working for sixty days after the account is closed.")]
    [InlineData("Supplier shall give exit assistance on request and at its hourly rates.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Either party may terminate this Agreement for a material breach.")]
    [InlineData("The transition between two songs shall not be longer than four seconds of silence.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
