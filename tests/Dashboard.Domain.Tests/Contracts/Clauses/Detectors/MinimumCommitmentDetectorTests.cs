using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class MinimumCommitmentDetectorTests
{
    private static readonly MinimumCommitmentDetector Detector = new();

    [Theory]
    [InlineData("Customer shall spend at least $400,000 on the Services in each Contract Year.")]
    [InlineData("Customer commits to a minimum annual commitment of $1,200,000.")]
    [InlineData("The capacity is sold on a take-or-pay basis, whether or not it is used.")]
    [InlineData("If Customer fails to reach the minimum purchase in a quarter, it pays the difference.")]
    [InlineData("Customer agrees to purchase a minimum of 50 million tokens per month.")]
    public void Find_AmountOwedAnyway_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Each party shall keep general liability insurance with minimum limits of $1,000,000 per occurrence.")]
    [InlineData("Passwords are at least twelve characters and are changed at least every 90 days.")]
    [InlineData("Support shall answer at a minimum by the end of the next business day.")]
    [InlineData("Customer shall give notice at least thirty days before the audit.")]
    [InlineData("There is no minimum fee.")]
    public void Find_OtherMinimums_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Theory]
    [InlineData("Customer shall purchase at least $90,000 of tokens per year.", BoundParty.Us)]
    [InlineData("Provider shall purchase a minimum quantity of accelerators each year.", BoundParty.Vendor)]
    [InlineData("A minimum annual fee of $10,000 applies.", BoundParty.Us)]
    public void Find_Subject_IsBound(string text, BoundParty bound) => Assert.Equal(bound, Findings.Likely(Detector, text).Bound);

    [Fact]
    public void Find_ListItem_SpanIsTheItem()
    {
        const string item = "(b) purchase a minimum volume of 10,000 images per month;";
        var text = $"Customer shall:\n\n(a) pay invoices on time;\n\n{item}\n\n(c) name a contact.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(item, text[finding.Start..finding.End]);
    }
}
