using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class AntiAssignmentDetectorTests
{
    private static readonly AntiAssignmentDetector Detector = new();

    [Theory]
    [InlineData("Neither party may assign this Agreement without the prior written consent of the other.")]
    [InlineData("Customer shall not transfer or assign its rights or obligations under the Order.")]
    [InlineData("Any assignment in breach of this clause is void.")]
    [InlineData("This Agreement is not assignable by Customer except with the approval of Provider.")]
    [InlineData("Customer cannot assign the licence.")]
    public void Find_LimitOnTransfer_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("The terms bind the parties and their successors and permitted assigns.")]
    [InlineData("Provider grants a non-transferable right to call the API.")]
    [InlineData("A party that makes an assignment for the benefit of creditors is in default.")]
    [InlineData("Capital words have the meaning assigned to them in this Agreement.")]
    [InlineData("Provider shall assign two engineers to the migration.")]
    public void Find_OtherAssignments_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Theory]
    [InlineData("Customer shall not assign this Agreement without the consent of Provider.", BoundParty.Us)]
    [InlineData("Provider shall not assign this Agreement without the consent of Customer.", BoundParty.Vendor)]
    [InlineData("This Agreement may not be assigned by either party without written consent.", BoundParty.Both)]
    public void Find_Subject_IsBound(string text, BoundParty bound) => Assert.Equal(bound, Findings.Likely(Detector, text).Bound);

    [Fact]
    public void Find_BrokenLines_SpanCrossesThem()
    {
        const string clause = "Customer may not assign this Agreement\nwithout the prior written consent\nof Provider.";
        var text = $"12.1 General.\n{clause}\n\n12.2 Notices.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
    }
}
