using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.GenaiPrices;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.GenaiPrices;

public sealed class GenaiPricesTests
{
    private static readonly GenaiPricesConnector Connector = new();

    [Fact]
    public void Read_PricesByDay_TakesThoseInForce()
    {
        const string Json = """
            [{"id":"x","models":[{"id":"m","prices":[
              {"prices":{"input_mtok":4}},
              {"constraint":{"start_date":"2026-03-01"},"prices":{"input_mtok":3}},
              {"constraint":{"start_date":"2026-12-01"},"prices":{"input_mtok":2}}]}]}]
            """;

        Assert.Equal((4m, null), At(2026, 2, 28));
        Assert.Equal((3m, new DateOnly(2026, 3, 1)), At(2026, 3, 1));
        Assert.Equal((3m, new DateOnly(2026, 3, 1)), At(2026, 11, 30));
        Assert.Equal((2m, new DateOnly(2026, 12, 1)), At(2026, 12, 1));

        static (decimal, DateOnly?) At(int year, int month, int day)
        {
            var results = Read(Connector, Json, new DateOnly(year, month, day));
            var row = Assert.Single(Values(results));
            Assert.Equal(2, Notes(results).Sum(n => int.Parse(n.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
            return (row.UsdPerMillion, row.EffectiveOn);
        }
    }

    [Fact]
    public void Read_PricesByTheHour_TakesTheOneOutsideThem()
    {
        var results = Read(
            Connector,
            """
            [{"id":"x","models":[{"id":"m","prices":[{"prices":{"input_mtok":0.27}},
              {"constraint":{"start_time":"00:30:00Z","end_time":"16:30:00Z"},"prices":{"input_mtok":0.135}}]}]}]
            """
        );

        Assert.Equal(0.27m, Assert.Single(Values(results)).UsdPerMillion);
        Assert.Contains(Notes(results), n => n.StartsWith("1 prices of certain hours", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_BandsAndKinds_GiveOneRowEach()
    {
        var results = Read(
            Connector,
            """
            [{"id":"anthropic","models":[{"id":"claude","prices":{
              "input_mtok":{"base":5,"tiers":[{"start":200000,"price":10},{"start":500000,"price":"12.5"}]},
              "output_mtok":25,"cache_read_mtok":0.30000000000000004,"cache_write_mtok":6.25,"cache_write_1h_mtok":10,"requests_kcount":5}}]}]
            """
        );

        Assert.Equal(
            [
                ("", ServiceTier.Standard, 0, TokenKind.Input, 5m),
                ("", ServiceTier.Standard, 200_000, TokenKind.Input, 10m),
                ("", ServiceTier.Standard, 500_000, TokenKind.Input, 12.5m),
                ("", ServiceTier.Standard, 0, TokenKind.Output, 25m),
                ("", ServiceTier.Standard, 0, TokenKind.CacheRead, 0.3m),
                ("", ServiceTier.Standard, 0, TokenKind.CacheWrite, 6.25m),
            ],
            Values(results).Select(Brief)
        );
        Assert.Equal(
            ("anthropic", "claude", "0.30000000000000004", "cache_read_mtok"),
            Values(results).Where(r => r.Kind == TokenKind.CacheRead).Select(r => (r.Provider, r.Model, r.RawValue, r.RawUnit)).Single()
        );
        Assert.StartsWith("2 prices of other things", Assert.Single(Notes(results)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""5""", "")]
    [InlineData("""{"id":"x"}""", "models")]
    [InlineData("""{"id":"x","models":[5]}""", "models[0]")]
    [InlineData("""{"id":"x","models":[{"id":"m"}]}""", "models[0]")]
    [InlineData("""{"id":"x","models":[{"id":"m","prices":5}]}""", "models[0].prices")]
    [InlineData("""{"id":"x","models":[{"id":"m","prices":[5]}]}""", "models[0].prices[0]")]
    [InlineData(
        """{"id":"x","models":[{"id":"m","prices":[{"constraint":{"start_date":"1/2/26"},"prices":{}}]}]}""",
        "models[0].prices[0].constraint"
    )]
    [InlineData("""{"id":"x","models":[{"id":"m","prices":{"input_mtok":-2}}]}""", "models[0].prices.input_mtok")]
    [InlineData("""{"id":"x","models":[{"id":"m","prices":{"input_mtok":true}}]}""", "models[0].prices.input_mtok")]
    [InlineData(
        """{"id":"x","models":[{"id":"m","prices":{"input_mtok":{"base":1,"tiers":[{"start":0,"price":1}]}}}]}""",
        "models[0].prices.input_mtok.tiers[0]"
    )]
    [InlineData("""{"models":[{"id":"m","prices":{"input_mtok":2}}]}""", "models[0].prices.input_mtok")]
    public void Read_AnotherShape_IsRejectedWithItsPath(string provider, string column)
    {
        var problem = Assert.Single(Problems(Read(Connector, $"[{{\"id\":\"good\",\"models\":[]}},{provider}]")));

        Assert.Equal((2, column), (problem.Row, problem.Column));
    }

    [Theory]
    [InlineData("{}", "not of the shape")]
    [InlineData("[", "broken JSON")]
    [InlineData("", "empty")]
    [InlineData("<html>", "broken JSON")]
    public void Read_NotTheList_IsUnreadable(string json, string words) =>
        Assert.Contains(words, Unreadable(Connector, json), StringComparison.Ordinal);
}
