using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class ExclusivityDetectorTests
{
    private static readonly ExclusivityDetector Detector = new();

    [Theory]
    [InlineData("Customer shall purchase its hosted inference exclusively from Provider while this Agreement runs.")]
    [InlineData("Provider hereby grants to Customer an exclusive right to resell the Models in the Territory.")]
    [InlineData("Northwind appoints Contoso as its exclusive distributor of the Service for the Term.")]
    [InlineData("Customer will order all of its requirements for language models under this Agreement.")]
    [InlineData("During the Term Customer shall not obtain embeddings from any other provider.")]
    [InlineData("Contoso shall be the sole supplier of speech models to the Group.")]
    public void Find_PromiseToOneParty_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Provider grants Customer a non-exclusive, worldwide right to call the API.")]
    [InlineData("Nothing herein shall be exclusive, and either party may contract with others.")]
    [InlineData("This arrangement is not exclusive.")]
    [InlineData("The courts of Delaware have exclusive jurisdiction over any claim under this Agreement.")]
    [InlineData("Service credits are the sole and exclusive remedy for any failure of the Service.")]
    [InlineData("All fees are exclusive of value added tax and similar duties.")]
    [InlineData("The rights in this clause are cumulative and not mutually exclusive of one another.")]
    [InlineData("Customer Data remains the sole and exclusive property of Customer at all times.")]
    public void Find_OtherUsesOfTheWord_DoNotFire(string text) => Assert.Empty(Findings.Of(Detector, text));

    [Theory]
    [InlineData("Customer shall buy GPU capacity solely from Provider for two years.", BoundParty.Us)]
    [InlineData("Provider grants Customer an exclusive license to the Fine-Tuned Model in the Field.", BoundParty.Vendor)]
    [InlineData("Neither party shall appoint any other person or grant a third party such rights in the Territory.", BoundParty.Both)]
    [InlineData("Contoso is appointed exclusive reseller of the Tokens.", BoundParty.Unknown)]
    public void Find_Subject_IsBound(string text, BoundParty bound) =>
        Assert.Equal(bound, Assert.Single(Findings.Of(Detector, text)).Bound);

    [Fact]
    public void Find_SecondSentence_SpanIsThatSentence()
    {
        const string clause = "Provider grants Customer the exclusive right to use the Model in the Territory.";
        var text = $"4.2 Licence. {clause} Fees are set out in Schedule 1.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
        Assert.Contains("exclusive right", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_PlainerWording_IsMoreConfident()
    {
        var strong = Findings.Of(Detector, "Provider hereby grants Customer the exclusive right to sell the Service in the Territory.")[0];
        var weak = Findings.Of(Detector, "Some of the datasets are used exclusively during the pilot.")[0];
        Assert.True(strong.Confidence > weak.Confidence + 0.2);
    }

    [Fact]
    public void Find_UnderHeading_HeadingCounts()
    {
        const string clause = "During the Term, Customer will not endorse any other model family in its marketing.";
        var bare = Findings.Of(Detector, clause)[0];
        var headed = Findings.Of(Detector, "7. Exclusivity.\n\n" + clause)[0];
        Assert.True(headed.Confidence > bare.Confidence);
        Assert.Contains("heading", headed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnderHeadingNonExclusive_HeadingDoesNotCount()
    {
        const string clause = "The parties deal exclusively through their project managers.";
        Assert.DoesNotContain(
            "heading",
            Findings.Of(Detector, "7. Non-Exclusive Dealing.\n\n" + clause)[0].Reason,
            StringComparison.Ordinal
        );
    }
}
