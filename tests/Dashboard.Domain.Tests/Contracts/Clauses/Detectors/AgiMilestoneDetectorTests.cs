using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class AgiMilestoneDetectorTests
{
    private static readonly AgiMilestoneDetector Detector = new();

    [Theory]
    [InlineData("The licence ends once an expert panel determines that artificial general intelligence has been achieved.")]
    [InlineData("If the board of the vendor declares AGI, Customer loses access to later models.")]
    [InlineData("The rights exclude any autonomous system that outperforms humans at most economically valuable work.")]
    [InlineData("Upon artificial superintelligence being attained, the revenue share shall cease.")]
    public void Find_CapabilityTrigger_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Rent is capped at a share of the tenant's adjusted gross income (AGI) for federal tax.")]
    [InlineData("AGI Inc. grants Customer a licence to its trademarks.")]
    [InlineData("AGI shall pay the invoice within thirty days.")]
    [InlineData("The agent shows general intelligence about the market.")]
    [InlineData("The first milestone is reached when the pilot exceeds its targets.")]
    public void Find_OtherMeanings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Fact]
    public void Find_Definition_CountsLessThanATrigger()
    {
        var definition = Findings.Of(Detector, "“AGI” means artificial general intelligence.")[0];
        var trigger = Findings.Of(Detector, "The licence terminates when artificial general intelligence is declared.")[0];
        Assert.True(definition.Confidence < trigger.Confidence);
    }

    [Fact]
    public void Find_Trigger_SpanAndReasonAreExact()
    {
        const string clause = "Access rights end when artificial general intelligence is declared.";
        var text = $"9. Milestones.\n\n{clause} Fees are not refunded.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
        Assert.Contains("“artificial general intelligence”", finding.Reason, StringComparison.Ordinal);
    }
}
