using static Dashboard.Sources.Tests.Focus.FocusFixture;

namespace Dashboard.Sources.Tests.Focus;

public class FocusHeaderTests
{
    [Fact]
    public void Read_UsualFile_GivesNoNotes()
    {
        Assert.Empty(Notes());
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void Read_HeaderInOtherCaseWithBlanksAndMark_IsMatched(string mark)
    {
        var csv = Csv(("skupriceID", "P-1")).Replace("BilledCost", " billedcost ", StringComparison.Ordinal);

        var row = Assert.Single(Read(mark + csv)).Value!;

        Assert.Equal("P-1", row.Line.SkuPriceId);
        Assert.Equal(1.5m, row.BilledCost);
    }

    [Fact]
    public void Read_QuotedFirstHeaderAfterMark_IsMatched()
    {
        var csv = Csv().Replace("ChargePeriodStart", "\"ChargePeriodStart\"", StringComparison.Ordinal);

        Assert.NotNull(Assert.Single(Read("\uFEFF" + csv)).Value);
    }

    [Fact]
    public void Read_UnknownColumns_AreIgnoredAndNamedOnce()
    {
        var note = Assert.Single(Notes(("Id", "7"), ("x_Custom", "8"), ("RegionName", "Here"), ("Cost Centre", "9")));

        Assert.Contains("Id, Cost Centre", note, StringComparison.Ordinal);
        Assert.DoesNotContain("x_Custom", note, StringComparison.Ordinal);
        Assert.DoesNotContain("RegionName", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("37")]
    [InlineData("+36")]
    [InlineData("\"SkuMeter,SkuId\"")]
    public void Read_ColumnThatIsNoName_IsUnknown(string name)
    {
        var results = Read($"{Header},{name}\n{Line},99\n");

        Assert.Equal(1.5m, results.Single(r => r.Value is not null).Value!.BilledCost);
        Assert.Contains(name.Trim('"'), Assert.Single(Notes(results)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderTwice_IsUnreadableAndNamesIt()
    {
        Assert.Contains("BilledCost", Unreadable(Header + ",billedcost\n" + Line + ",1\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralNamelessColumns_AreNotDuplicates()
    {
        Assert.NotNull(Assert.Single(Read(Header + ",,\n" + Line + ",,\n")).Value);
    }

    [Fact]
    public void Read_RequiredColumnsMissing_NamesThemAndWhatThereIs()
    {
        var message = Unreadable("Date,Amount,Name\n2026-01-01,5,x\n");

        Assert.Contains("ChargePeriodStart", message, StringComparison.Ordinal);
        Assert.Contains("BilledCost or EffectiveCost", message, StringComparison.Ordinal);
        Assert.Contains("Date, Amount, Name", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BilledCost")]
    [InlineData("EffectiveCost")]
    public void Read_OneOfTheTwoCosts_IsEnough(string missing)
    {
        Assert.NotNull(Row((missing, null)));
    }

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "vertical bars")]
    public void Read_OtherSeparator_IsUnreadableAndSaysWhich(char separator, string word)
    {
        Assert.Contains(word, Unreadable(Csv().Replace(',', separator)), StringComparison.Ordinal);
        Assert.Contains(word, Unreadable($"\"BilledCost\"{separator}\"ChargePeriodStart\"\n1{separator}2\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoEndColumn_LastsOneDayWithNote()
    {
        Assert.Equal(TimeSpan.FromDays(1), Row(("ChargePeriodEnd", null)).End - Row(("ChargePeriodEnd", null)).Start);
        Assert.Contains("ChargePeriodEnd", Assert.Single(Notes(("ChargePeriodEnd", null))), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AbbreviatedExample_IsReadWithNotes()
    {
        var results = Read("ChargePeriodStart,ChargePeriodEnd,BilledCost\n2026-01-01T00:00:00Z,2026-01-01T01:00:00Z,8760.00\n");

        Assert.Equal(8760m, results.Select(r => r.Value).Single(v => v is not null)!.BilledCost);
        Assert.Contains(Notes(results), n => n.Contains("BillingCurrency", StringComparison.Ordinal));
        Assert.Contains(Notes(results), n => n.Contains("ServiceProviderName, ServiceName, SkuId", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HeaderOnly_NotesThatThereAreNoRows()
    {
        Assert.Contains("no rows", Assert.Single(Notes(Read(Header))), StringComparison.Ordinal);
    }
}
