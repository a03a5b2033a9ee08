using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class ChangeOfControlDetectorTests
{
    private static readonly ChangeOfControlDetector Detector = new();

    [Theory]
    [InlineData("Customer may terminate this Agreement if Provider undergoes a change of control.")]
    [InlineData("Upon a Change in Control of either party the other shall be told within ten days.")]
    [InlineData("A change of ownership of more than half of the votes shall be deemed an assignment.")]
    [InlineData("If Provider is acquired by a competitor of Customer, Customer may end the Order by written notice.")]
    public void Find_OwnershipTrigger_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("This Agreement merges and supersedes all earlier understandings of the parties.")]
    [InlineData("Provider keeps a change control procedure for its production systems.")]
    [InlineData("Neither party controls the other.")]
    [InlineData("Each party may assign this Agreement to its successor in a merger.")]
    public void Find_OtherWords_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Fact]
    public void Find_Definition_CountsLessThanARight()
    {
        var definition = Findings.Of(Detector, "“Change of Control” means a sale of all or substantially all assets of a party.")[0];
        var right = Findings.Of(Detector, "Customer may terminate upon a Change of Control of Provider.")[0];
        Assert.True(definition.Confidence < right.Confidence - 0.2);
    }

    [Theory]
    [InlineData("Provider may terminate this Agreement if Customer undergoes a change of control.", BoundParty.Us)]
    [InlineData("Customer may terminate this Agreement upon a change of control of Provider.", BoundParty.Vendor)]
    [InlineData("Either party may terminate upon a change of control of the other.", BoundParty.Both)]
    public void Find_RightOfOneParty_BindsTheOther(string text, BoundParty bound) =>
        Assert.Equal(bound, Findings.Likely(Detector, text).Bound);

    [Fact]
    public void Find_AfterAbbreviation_SpanIsTheWholeSentence()
    {
        const string clause = "Upon a change of control of Contoso Inc. or Fabrikam Ltd. under No. 4, Customer may terminate the Order.";
        var text = $"Term. {clause} Fees stay due.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
    }
}
