using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class SourceCodeEscrowDetectorTests
{
    private static readonly SourceCodeEscrowDetector Detector = new();

    [Theory]
    [InlineData("Provider shall deposit the source code with the escrow agent within thirty days.")]
    [InlineData("The escrow agent shall release the source code if Provider becomes insolvent.")]
    [InlineData("The parties shall enter into a source code escrow agreement.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("The purchase price shall be held in escrow until the closing of the share sale.")]
    [InlineData("Customer shall not decompile or otherwise seek the source code.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
