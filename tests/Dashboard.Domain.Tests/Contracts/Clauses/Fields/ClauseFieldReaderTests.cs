using System.Diagnostics;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Fields;

public class ClauseFieldReaderTests
{
    [Theory]
    [InlineData(
        "It renews unless the Licensee gives notice at least 120 days, or the Licensor gives such notice at least 60 days, before the expiry.",
        120,
        60
    )]
    [InlineData("It renews unless you tell us at least 15 days, or we tell you at least 30 days, before the old year is over.", 15, 30)]
    [InlineData(
        "It renews unless the Buyer has served notice no fewer than 180 days, or the Seller no fewer than 90 days, before the period would end.",
        180,
        90
    )]
    [InlineData("It renews unless either party gives ninety (90) days' prior written notice.", 90, null)]
    [InlineData("Provider may terminate this Agreement on thirty days' notice.", null, 30)]
    [InlineData("Customer may terminate this Agreement on three months' notice.", 90, null)]
    [InlineData("It renews for twelve months unless notice is given sixty days before the end.", 60, null)]
    [InlineData("Customer shall notify Provider within ten days after the change.", null, null)]
    public void Read_Notice_IsOursAndTheVendorsApart(string sentence, int? ours, int? vendors)
    {
        var fields = BoundReaderTests.Read(sentence, sentence, ClauseTypes.Renewal);
        Assert.Equal((ours, vendors), (fields.NoticeDays, fields.VendorNoticeDays));
    }

    [Theory]
    [InlineData("Customer shall spend USD 1,800,000 in the first year.", 1_800_000, "USD")]
    [InlineData("The fee is $2.5 million for each year of use.", 2_500_000, "USD")]
    [InlineData("The Client undertakes to purchase at least EUR 250,000.", 250_000, "EUR")]
    [InlineData("The fee is twenty thousand dollars for each year.", 20_000, "USD")]
    public void Read_Amount_HasItsCurrency(string sentence, int amount, string currency)
    {
        var fields = BoundReaderTests.Read(sentence, sentence, ClauseTypes.MinimumCommitment);
        Assert.Equal((amount, currency), (fields.Amount, fields.Currency));
    }

    [Theory]
    [InlineData("Prices may rise by no more than 7.5 % a year.", 7.5)]
    [InlineData("If more than fifty percent of the shares change hands, it ends.", 50)]
    [InlineData("The royalty is ten (10) per cent of net sales.", 10)]
    public void Read_Percent_IsAsWritten(string sentence, double percent) =>
        Assert.Equal((decimal)percent, BoundReaderTests.Read(sentence, sentence, ClauseTypes.PriceRestriction).Percent);

    [Theory]
    [InlineData("The term ends on 31 May 2027 at midnight.")]
    [InlineData("The term ends on May 31, 2027 at midnight.")]
    [InlineData("The term ends on the 31st day of May, 2027 at midnight.")]
    [InlineData("The term ends on 2027-05-31 at midnight.")]
    [InlineData("The term ends on 5/31/27 at midnight.")]
    public void Read_Date_InAnyOfItsForms(string sentence) =>
        Assert.Equal(new DateOnly(2027, 5, 31), BoundReaderTests.Read(sentence, sentence, ClauseTypes.Renewal).Date);

    [Fact]
    public void Read_Excerpts_AreTheClausesOwnWords()
    {
        const string sentence =
            "Upon a change of control, Provider may terminate within the Territory, except as to orders already placed.";
        var fields = BoundReaderTests.Read(sentence, sentence, ClauseTypes.ChangeOfControl);
        Assert.Equal("Upon a change of control", fields.Trigger);
        Assert.Equal("within the Territory", fields.Scope);
        Assert.Equal("except as to orders already placed", fields.CarveOuts);
    }

    [Fact]
    public void Read_NothingSaid_IsEmptyAndNull()
    {
        const string sentence = "The parties are on friendly terms with each other.";
        var fields = BoundReaderTests.Read(sentence, sentence, ClauseTypes.DataUse);
        Assert.Equal(ClauseFields.None with { Bound = fields.Bound, Benefits = fields.Benefits }, fields);
    }

    [Fact]
    public void Scan_RuleFindings_CarryFields()
    {
        var finding = Assert.Single(
            ClauseScanner.Default.Propose(
                "Agreement between Northwind (\"Client\") and Contoso (\"Developer\").\n\nClient may terminate this Agreement for convenience at any time upon thirty (30) days' prior written notice."
            ),
            f => f.Clause == ClauseTypes.TerminationForConvenience
        );
        Assert.Equal((BoundParty.Vendor, BoundParty.Us, 30), (finding.Bound, finding.Benefits, finding.NoticeDays));
    }

    [Fact]
    public void Read_AnyText_DoesNotThrowAndStaysShort() =>
        Prop.ForAll<string>(raw =>
            {
                var text = $"Customer shall, if {raw} upon 30 days' notice by Provider, pay $ {raw} % except {raw}.";
                var contract = new ContractText(text);
                var parties = ContractParties.Read(text);
                return Enumerable
                    .Range(0, contract.Sentences.Count)
                    .Select(s => ClauseFieldReader.Read(contract, s, ClauseTypes.Renewal, parties))
                    .All(f =>
                        f.Scope.Length <= ClauseFields.LongestExcerpt
                        && f.CarveOuts.Length <= ClauseFields.LongestExcerpt
                        && f.Trigger.Length <= ClauseFields.LongestExcerpt
                    );
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Customer shall ")]
    [InlineData("thirty days notice ")]
    [InlineData("(a) x; ")]
    [InlineData("(\"Customer\") and ")]
    [InlineData("between A and ")]
    [InlineData("1 May ")]
    public void Read_OneMegabyteOfTraps_TakesFewSeconds(string piece)
    {
        var text = new ContractText(string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length)));
        var clock = Stopwatch.StartNew();
        var parties = ContractParties.Read(text.Text);
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            ClauseFieldReader.Read(text, s, ClauseTypes.Renewal, parties);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed.TotalSeconds:F1} s");
    }
}
