using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Detectors;

public class RenewalDetectorTests
{
    private static readonly RenewalDetector Detector = new();

    [Theory]
    [InlineData("This Agreement renews automatically for successive terms of one year.")]
    [InlineData("The Term shall be extended automatically unless Customer objects.")]
    [InlineData("Customer has the option to renew this Agreement for another two years.")]
    [InlineData("A party that does not wish to renew shall give notice of its intention not to renew 45 days before the end of the term.")]
    public void Find_Renewal_Fires(string text) => Findings.Likely(Detector, text);

    [Theory]
    [InlineData("Provider buys renewable energy for its data centres.")]
    [InlineData("Provider shall renew its insurance each year.")]
    [InlineData("The letter of credit is renewed by the bank.")]
    [InlineData("Provider may extend the trial at its discretion.")]
    public void Find_OtherRenewals_AreNotLikely(string text) => Findings.NoneLikely(Detector, text);

    [Theory]
    [InlineData("It renews automatically each year unless either party gives ninety (90) days' prior notice.", 90)]
    [InlineData("It shall automatically renew unless notice is given at least one hundred eighty days before the end of the term.", 180)]
    [InlineData("It automatically renews for one (1) year unless a party gives sixty (60) days' written notice before the term ends.", 60)]
    [InlineData("It automatically renews unless Customer objects three months prior to the anniversary.", 90)]
    [InlineData("It automatically renews unless notice arrives ten business days before expiry.", 14)]
    [InlineData("It automatically renews unless a thirty-day notice is given.", 30)]
    [InlineData("It automatically renews for successive periods of twelve months.", null)]
    public void Find_Notice_IsRead(string text, int? days) => Assert.Equal(days, Findings.Likely(Detector, text).NoticeDays);

    [Fact]
    public void Find_EitherParty_BindsBoth()
    {
        var finding = Findings.Likely(Detector, "The term renews automatically unless either party gives notice.");
        Assert.Equal(BoundParty.Both, finding.Bound);
    }

    [Fact]
    public void Find_HeadingBefore_SpanLeavesItOut()
    {
        const string clause = "This Order renews automatically for consecutive terms of 12 months.";
        var text = $"2.3 Renewal. {clause}\r\n\r\n2.4 Fees.";
        var finding = Findings.Likely(Detector, text);
        Assert.Equal(clause, text[finding.Start..finding.End]);
    }
}
