using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class PriceRestrictionDetectorTests
{
    private static readonly PriceRestrictionDetector Detector = new();

    [Theory]
    [InlineData("Supplier shall not increase the prices during the first two years of the Term.")]
    [InlineData("Any increase of the fees shall not exceed five percent (5%) over the fees of the preceding year.")]
    [InlineData("The rates in Schedule B shall not be increased before the end of the term.")]
    [InlineData("The price stated above holds for the first twelve months.")]
    [InlineData("The rates in Schedule B remain fixed until the end of the initial term.")]
    public void Find_Clause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Late payments bear interest at a rate that shall not exceed 1.5 % per month.")]
    [InlineData("The purchase price of the shares shall not exceed $500,000.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);
}
