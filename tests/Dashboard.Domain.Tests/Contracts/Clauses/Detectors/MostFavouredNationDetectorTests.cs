using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class MostFavouredNationDetectorTests
{
    private static readonly MostFavouredNationDetector Detector = new();

    [Theory]
    [InlineData("Customer shall receive most favoured customer pricing for every Model.")]
    [InlineData("The rates charged to Customer shall be no less favorable than those offered to any other customer of similar volume.")]
    [InlineData("Provider will give Customer terms at least as favourable as the terms it grants to comparable licensees.")]
    [InlineData("If Provider grants more favorable pricing to a third party, that pricing shall apply to Customer from the same day.")]
    [InlineData("Provider shall not offer the Models to another customer at a lower price.")]
    public void Find_ParityPromise_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("The arbitrator found in favor of Customer and awarded costs.")]
    [InlineData("Provider may sell the shares to others on terms no more favorable than those in the notice.")]
    [InlineData("Interest runs at the lower of two per cent or the highest rate that the law allows.")]
    [InlineData("Dealings with an Affiliate shall be at arm's length and not less favorable than those with unaffiliated parties.")]
    [InlineData("Provider uses its best efforts to restore the Service.")]
    public void Find_OtherComparisons_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Fact]
    public void Find_ProviderPromises_VendorIsBound()
    {
        var finding = Findings.Likely(Detector, "Provider shall not charge any customer a better price than the price of Customer.");
        Assert.Equal(BoundParty.Vendor, finding.Bound);
    }

    [Fact]
    public void Find_CustomerPromises_WeAreBound()
    {
        var finding = Findings.Likely(Detector, "Customer shall treat Provider as its most favoured customer for resold tokens.");
        Assert.Equal(BoundParty.Us, finding.Bound);
    }

    [Fact]
    public void Find_BetweenOtherSentences_SpanIsExact()
    {
        const string clause = "The fees shall at all times match the lowest price charged to any other customer.";
        var text = $"Fees are due in thirty days. {clause} Late fees accrue.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
    }
}
