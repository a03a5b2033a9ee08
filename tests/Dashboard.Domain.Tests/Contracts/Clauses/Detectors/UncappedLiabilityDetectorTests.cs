using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class UncappedLiabilityDetectorTests
{
    private static readonly UncappedLiabilityDetector Detector = new();

    [Theory]
    [InlineData("The limitations in this Section do not apply to breach of confidentiality or to gross negligence.")]
    [InlineData("Nothing in this Agreement limits liability for death or personal injury.")]
    [InlineData("Except for its indemnification obligations, neither party shall be liable for indirect damages.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Supplier shall carry liability insurance.")]
    [InlineData("Neither party is liable for delays caused by a flood.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
