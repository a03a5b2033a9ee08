using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Pricing;
using Dashboard.Web.Pricing;

namespace Dashboard.Web.Tests.Pricing;

public sealed class PriceHistoryTests
{
    [Fact]
    public void Charts_OneDay_DrawsNothing() => Assert.Empty(PriceHistory.Charts([Price("a", 2, 1, 1)]));

    [Fact]
    public void Charts_PriceFell_SaysFromWhatToWhat()
    {
        var chart = Assert.Single(PriceHistory.Charts([Price("a", 2.5m, 2, 4), Price("a", 2m, 6, 6)]));

        Assert.Equal("Input: from USD 2.00, down from USD 2.50 in Feb 2026", chart.Title);
        Assert.Equal([2.5m, 2.5m, 2m], Assert.Single(chart.Series).Values);
    }

    [Fact]
    public void Charts_EqualOffers_ShareALine()
    {
        var chart = Assert.Single(PriceHistory.Charts([Price("a", 3, 2, 6), Price("b", 3, 4, 6), Price("c", 4, 2, 6)]));

        Assert.Equal(["a, b", "c"], chart.Series.Select(series => series.Name));
    }

    [Fact]
    public void Charts_NoLongerListed_LeavesAGap()
    {
        var chart = Assert.Single(PriceHistory.Charts([Price("a", 3, 2, 4), Price("b", 5, 2, 6)]));

        Assert.Equal([3m, 3m, null], chart.Series.Single(series => series.Name == "a").Values);
    }

    [Fact]
    public void Charts_OtherTiersAndLongContexts_StayOut()
    {
        var charts = PriceHistory.Charts([
            Price("a", 3, 2, 4) with
            {
                Tier = ServiceTier.Batch,
            },
            Price("a", 3, 2, 4) with
            {
                ContextFrom = 200_000,
            },
        ]);

        Assert.Empty(charts);
    }

    private static PriceView Price(string provider, decimal price, int from, int to) =>
        new(
            "Model",
            "listed",
            provider,
            null,
            "",
            ServiceTier.Standard,
            0,
            TokenKind.Input,
            price,
            "raw",
            "unit",
            new DateOnly(2026, from, 1),
            new DateOnly(2026, to, 1),
            1,
            "m",
            "v",
            "list"
        );
}
