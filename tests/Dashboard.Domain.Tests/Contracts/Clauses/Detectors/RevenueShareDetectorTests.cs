using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class RevenueShareDetectorTests
{
    private static readonly RevenueShareDetector Detector = new();

    [Theory]
    [InlineData("Licensee shall pay Licensor a royalty of seven percent (7%) of Net Sales.")]
    [InlineData("The parties shall share the advertising revenue equally.")]
    [InlineData("Reseller is entitled to a commission of 12 % of the fees received.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Overdue amounts bear interest of two percent per month.")]
    [InlineData("The licence is royalty-free and worldwide.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
