using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class IpOwnershipDetectorTests
{
    private static readonly IpOwnershipDetector Detector = new();

    [Theory]
    [InlineData("Developer hereby assigns to Company all right, title and interest in the Deliverables.")]
    [InlineData("Inventions made by both parties shall be jointly owned.")]
    [InlineData("All work product shall be deemed work made for hire.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Neither party may assign this Agreement without consent.")]
    [InlineData("Licensor retains all right, title and interest in the Software.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
