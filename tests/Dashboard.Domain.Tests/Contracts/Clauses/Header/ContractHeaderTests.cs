using System.Diagnostics;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Header;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Header;

public class ContractHeaderTests
{
    private const string Text = """
        SERVICES AGREEMENT

        This Agreement is made as of 1 March 2025 (the "Effective Date") between Northwind Freight B.V. ("Customer") and Contoso Models, Inc. ("Provider").

        5. Term. The initial term of this Agreement ends on 28 February 2027. It renews automatically for successive terms of one year unless either party gives sixty (60) days' prior written notice of non-renewal.

        9. Law. This Agreement shall be governed by the laws of the State of New York, without regard to conflicts of laws.
        """;

    [Theory]
    [InlineData(DocumentFactKind.EffectiveDate, "1 March 2025", "1 March 2025")]
    [InlineData(DocumentFactKind.ExpirationDate, "28 February 2027", "28 February 2027")]
    [InlineData(DocumentFactKind.GoverningLaw, "New York", "New York")]
    public void Read_Fact_HasItsValueAndWords(DocumentFactKind kind, string value, string words)
    {
        var fact = Assert.Single(ContractHeader.Read(Text), f => f.Kind == kind);
        Assert.Equal(value, fact.Value);
        Assert.Equal(words, Text[fact.Start..fact.End]);
        Assert.NotEmpty(fact.Reason);
    }

    [Fact]
    public void Read_Parties_HaveSides() =>
        Assert.Equal(
            [("Northwind Freight B.V.", BoundParty.Us), ("Contoso Models, Inc.", BoundParty.Vendor)],
            ContractHeader.Read(Text).Where(f => f.Kind == DocumentFactKind.Party).Select(f => (f.Value, f.Side))
        );

    [Fact]
    public void Read_NonRenewal_GivesDays() =>
        Assert.Equal(60, Assert.Single(ContractHeader.Read(Text), f => f.Kind == DocumentFactKind.NonRenewalNotice).Days);

    [Fact]
    public void Read_LengthOfTerm_IsAddedToTheEffectiveDate()
    {
        var facts = ContractHeader.Read(
            "Agreement effective as of June 1, 2024.\n\nThe term of this Agreement shall be for a period of three (3) years from the Effective Date."
        );
        Assert.Equal(new DateOnly(2027, 6, 1), Assert.Single(facts, f => f.Kind == DocumentFactKind.ExpirationDate).Date);
    }

    [Theory]
    [InlineData("The Agreement is governed by French law. Disputes go to Paris.", "France")]
    [InlineData("THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF TEXAS.", "TEXAS")]
    [InlineData("The laws, other than choice of law rules, of the State of Georgia govern this Agreement.", "Georgia")]
    [InlineData("This Agreement is governed by the laws of the Province of Ontario and the federal laws of Canada.", "Ontario")]
    public void Read_GoverningLaw_InItsForms(string text, string law) =>
        Assert.Equal(law, Assert.Single(ContractHeader.Read(text), f => f.Kind == DocumentFactKind.GoverningLaw).Value);

    [Fact]
    public void Read_LawOfIncorporation_IsNotGoverningLaw() =>
        Assert.Empty(ContractHeader.Read("Contoso is a corporation organized and existing under the laws of the State of Delaware."));

    [Fact]
    public void Read_AnyText_SpansLieInIt() =>
        Prop.ForAll<string>(raw =>
            {
                var text = $"Agreement as of 1 May 2025 {raw} between A{raw} (\"B\") until {raw} 2 May 2026 laws of {raw}";
                return ContractHeader.Read(text).All(f => f.Start >= 0 && f.Start <= f.End && f.End <= text.Length);
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("governed by the laws of A of ")]
    [InlineData("laws of Aa and ")]
    [InlineData("until 1 May 2025 term of ")]
    [InlineData("between A, and ")]
    [InlineData("five (5) years this agreement ")]
    [InlineData("\"term\" (\"")]
    public void Read_OneMegabyteOfTraps_TakesFewSeconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_048_576 / piece.Length));
        var clock = Stopwatch.StartNew();
        ContractHeader.Read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed.TotalSeconds:F1} s");
    }
}
