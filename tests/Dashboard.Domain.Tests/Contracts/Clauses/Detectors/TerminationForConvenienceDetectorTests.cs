using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class TerminationForConvenienceDetectorTests
{
    private static readonly TerminationForConvenienceDetector Detector = new();

    [Theory]
    [InlineData("Customer may terminate this Agreement for convenience at the end of any month.")]
    [InlineData("Either party may cancel the Order at any time without cause.")]
    [InlineData("Provider may terminate this Agreement for any reason or no reason.")]
    [InlineData("Customer has the right to terminate by giving ninety (90) days' prior written notice.")]
    public void Find_ExitWithoutCause_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Upon termination of this Agreement for any reason, Provider shall delete Customer Data.")]
    [InlineData("Either party may terminate this Agreement if the other breaches it and fails to cure within 30 days of notice.")]
    [InlineData("Neither party may terminate this Agreement for convenience.")]
    [InlineData("Provider may terminate on 10 days' notice if Customer becomes insolvent or bankrupt.")]
    [InlineData("The parties may at any time by mutual written agreement cancel an Order.")]
    public void Find_OtherEndings_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Theory]
    [InlineData("Provider may terminate this Agreement for convenience.", BoundParty.Us)]
    [InlineData("Customer may terminate this Agreement for convenience.", BoundParty.Vendor)]
    [InlineData("Either party may terminate this Agreement for convenience.", BoundParty.Both)]
    public void Find_RightOfOneParty_BindsTheOther(string text, BoundParty bound) =>
        Assert.Equal(bound, Findings.Likely(Detector, text).Bound);

    [Theory]
    [InlineData("Customer may terminate this Agreement for convenience on 60 days' prior written notice.", 60)]
    [InlineData("Customer may terminate this Agreement without cause by three (3) months' notice.", 90)]
    [InlineData("Customer may terminate this Agreement at any time.", null)]
    public void Find_Notice_IsRead(string text, int? days) => Assert.Equal(days, Findings.Likely(Detector, text).NoticeDays);

    [Fact]
    public void Find_LastSentence_SpanIsExact()
    {
        const string clause = "Customer may cancel for any reason by e-mail, i.e. without a form.";
        var text = "The term is one year.  " + clause;
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
    }
}
