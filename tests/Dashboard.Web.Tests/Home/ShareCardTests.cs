using Dashboard.Domain.LockIn;
using Dashboard.Web.Home;

namespace Dashboard.Web.Tests.Home;

public sealed class ShareCardTests
{
    private static readonly RowsWindow Window = new(new DateOnly(2026, 8, 23), new DateOnly(2026, 11, 20), "USD");
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["a"] = "Anna AI", ["b"] = "Bert AI" };

    [Fact]
    public void Of_OneAboveHalf_NamesItAlone()
    {
        var card = Card(SpendPartition.ComputeHost, 0, ("a", 60), ("b", 40));

        Assert.Equal("Anna AI runs the compute behind 60.0 %", card.Title);
        Assert.Equal("as concentrated as 1.9 equal vendors", card.Effective);
        Assert.Equal("5,200", ShareCard.Index(card.Hhi!.Value));
    }

    [Fact]
    public void Of_NoneAboveHalf_NamesTheTwoLargest()
    {
        var card = Card(SpendPartition.ContractParty, 0, ("a", 40), ("b", 35), ("c", 25));

        Assert.Equal("Anna AI and Bert AI are paid 75.0 %", card.Title);
    }

    [Fact]
    public void Of_Unmapped_IsARowOfItsOwnAndWidensTheIndex()
    {
        var card = Card(SpendPartition.ContractParty, 20, ("a", 80));

        Assert.True(card.Rows[^1].IsUnmapped);
        Assert.Contains("unmapped=true", card.Rows[^1].RowsAddress, StringComparison.Ordinal);
        Assert.Equal("6,400–10,000", ShareCard.Index(card.Hhi!.Value));
        Assert.Equal("as concentrated as 1 to 1.6 equal vendors", card.Effective);
    }

    [Fact]
    public void Of_MoreThanSix_AddsTheRestTogether()
    {
        var card = Card(SpendPartition.ModelDeveloper, 0, [.. Enumerable.Range(1, 9).Select(i => ($"v{i}", (decimal)i))]);

        Assert.Equal(6, card.Rows.Count);
        Assert.Equal("4 others", card.Rows[^1].Name);
        Assert.Equal(45, card.Rows.Sum(row => row.Spend));
    }

    [Fact]
    public void Rows_Address_LeadsToTheRowsThatTheShareSums()
    {
        var row = Card(SpendPartition.ComputeHost, 0, ("a", 1)).Rows[0];

        Assert.Equal("/spend/rows?ai=true&currency=USD&from=2026-08-23&to=2026-11-20&vendor=a&role=host", row.RowsAddress);
    }

    [Fact]
    public void Of_NoSpend_SaysSo()
    {
        var card = Card(SpendPartition.ComputeHost, 0);

        Assert.Null(card.Hhi);
        Assert.Equal("No compute host is known yet", card.Title);
    }

    private static ShareCard Card(SpendPartition partition, decimal unmapped, params (string Key, decimal Spend)[] vendors) =>
        ShareCard.Of(Concentration.Of(partition, vendors.Select(v => new PartitionSpend(v.Key, v.Spend)), unmapped), Names, Window);
}
