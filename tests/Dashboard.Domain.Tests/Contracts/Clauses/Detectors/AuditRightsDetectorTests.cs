using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class AuditRightsDetectorTests
{
    private static readonly AuditRightsDetector Detector = new();

    [Theory]
    [InlineData("Licensor may audit the books and records of Licensee once a year during normal business hours.")]
    [InlineData("Distributor shall keep complete and accurate records of all sales.")]
    [InlineData("Customer has the right to inspect the facilities of the Supplier on reasonable notice.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Buyer shall inspect the goods on delivery and reject defective ones.")]
    [InlineData("The audited financial statements were prepared under generally accepted accounting principles.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
