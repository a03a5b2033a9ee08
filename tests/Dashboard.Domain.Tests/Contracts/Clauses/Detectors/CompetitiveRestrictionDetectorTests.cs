using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class CompetitiveRestrictionDetectorTests
{
    private static readonly CompetitiveRestrictionDetector Detector = new();

    [Theory]
    [InlineData("During the Term, Distributor shall not sell products that compete with the Products in the Territory.")]
    [InlineData("Consultant shall not engage, directly or indirectly, in any business similar to that of the Company.")]
    [InlineData("Customer shall not use the output to build a competing product.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Supplier shall keep its prices competitive.")]
    [InlineData("Neither party shall solicit employees of the other during the Term.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
