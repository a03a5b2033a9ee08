using System.Globalization;
using Dashboard.Domain.Spend;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Web.Spend.Reconciliation;

namespace Dashboard.Web.Tests.Spend.Reconciliation;

public sealed class ReconciliationWordsTests
{
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly DateOnly Newest = new(2026, 11, 19);

    [Theory]
    [InlineData(null, null, "2026-08-22", "2026-11-19")]
    [InlineData("2026-10-01", null, "2026-10-01", "2026-11-19")]
    [InlineData(null, "2026-06-30", "2026-04-02", "2026-06-30")]
    [InlineData("2026-06-30", "2026-06-01", "2026-06-01", "2026-06-30")]
    [InlineData("yesterday", "2026-13-01", "2026-08-22", "2026-11-19")]
    public void Range_Address_IsFilledUpAndInOrder(string? from, string? to, string first, string last) =>
        Assert.Equal(
            (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)),
            ReconciliationQuery.Parse(from, to).Range(Newest)
        );

    [Theory]
    [InlineData(100, 130, "30.00 more")]
    [InlineData(100, 75, "25.00 less")]
    [InlineData(100, 100, "None")]
    [InlineData(0, 5, "5.00 more")]
    public void Difference_BothKnown_SaysHowMuchAndWhichWay(int counted, int other, string words) =>
        Assert.Equal(words, ReconciliationWords.Difference(Conflict(counted, other)));

    [Fact]
    public void Difference_OneUnknown_IsUnknown() => Assert.Equal("—", ReconciliationWords.Difference(Conflict(null, 5)));

    [Fact]
    public void Why_Conflict_NamesTheRuleAndBothSources()
    {
        var sheet = ReconciliationWords.Why(Conflict(100, 130), "USD");

        Assert.Equal(("OpenAI, Nov 2026", "USD 100.00"), (sheet.Title, sheet.Value));
        Assert.StartsWith("Invoice before billing interface before estimate. Nothing is averaged", sheet.Formula, StringComparison.Ordinal);
        Assert.Equal(
            ["Counted: Imported files, USD 100.00, 1.5 M tokens.", "Shown only: OpenAI organisation, USD 130.00, tokens unknown."],
            sheet.Items.Select(i => i.Text)
        );
        Assert.Equal("/spend/rows?vendor=openai&role=party&from=2026-11-01&to=2026-11-30", sheet.Items[0].Link);
    }

    [Fact]
    public void Stake_Gap_ShowsHowItIsReckoned()
    {
        var gap = new UsageGap(7, "OpenAI organisation", November, November.AddDays(2), 12.5m);

        Assert.Equal("USD 12.50 a day, the mean of the 28 days before, × 3 days", ReconciliationWords.Stake(gap, "USD"));
        Assert.Equal("no cost is known of the 28 days before", ReconciliationWords.Stake(gap with { DailyMean = null }, "USD"));
    }

    [Fact]
    public void Lines_Report_IsOneTableAsWideThroughout()
    {
        var report = new ReconciliationReport(
            November,
            Newest,
            [Conflict(100, 130) with { OtherSource = "=cmd" }],
            [new UsageGap(7, "OpenAI organisation", November, November, null)],
            [new UnconvertedSpend("CHF", November, November, 1, 7)],
            5
        );

        var lines = ReconciliationExport.Lines(report).ToList();

        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
        Assert.Contains("'=cmd", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",CHF,,,7,,,,,,\r\n", lines[3], StringComparison.Ordinal);
    }

    private static SpendConflict Conflict(decimal? counted, decimal? other) =>
        new(
            1,
            "openai",
            "OpenAI",
            November,
            12,
            "Imported files",
            CostRank.Invoice,
            counted,
            1_500_000,
            "OpenAI organisation",
            CostRank.BillingApi,
            other,
            null
        );
}
