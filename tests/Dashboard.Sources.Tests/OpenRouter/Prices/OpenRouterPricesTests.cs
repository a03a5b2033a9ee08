using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.OpenRouter.Prices;
using Dashboard.Sources.Tests.Lists;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.OpenRouter.Prices;

public sealed class OpenRouterPricesTests
{
    private static readonly OpenRouterPriceConnector Connector = new();

    [Fact]
    public void Read_PricesAndOverrides_AreRoundedAndBanded()
    {
        var results = Read(Connector, ConnectorSamples.OpenRouter);

        Assert.Equal(
            [
                ("", ServiceTier.Standard, 0, TokenKind.Input, 0.1m),
                ("", ServiceTier.Standard, 0, TokenKind.Output, 0.6m),
                ("", ServiceTier.Standard, 272_000, TokenKind.Input, 0.2m),
                ("", ServiceTier.Standard, 272_000, TokenKind.Output, 0.9m),
            ],
            Values(results).Select(Brief)
        );
        var output = Values(results)[1];
        Assert.Equal(
            ("openrouter", "openai/gpt-5.6-luna", "0.0000006000000000000001", "pricing.completion"),
            (output.Provider, output.Model, output.RawValue, output.RawUnit)
        );
        Assert.Equal("0.6", output.UsdPerMillion.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Collection(
            Notes(results),
            n => Assert.StartsWith("1 prices of other things", n, StringComparison.Ordinal),
            n => Assert.StartsWith("2 prices are variable (-1)", n, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("5", "")]
    [InlineData("""{"id":"m"}""", "")]
    [InlineData("""{"id":"m","pricing":{"prompt":"free"}}""", "pricing.prompt")]
    [InlineData("""{"id":"m","pricing":{"prompt":"-0.5"}}""", "pricing.prompt")]
    [InlineData("""{"id":"m","pricing":{"overrides":{}}}""", "pricing.overrides")]
    [InlineData("""{"id":"m","pricing":{"overrides":[{"after":"noon","prompt":"1"}]}}""", "pricing.overrides[0]")]
    public void Read_AnotherShape_IsRejectedWithItsPath(string model, string column)
    {
        var problem = Assert.Single(Problems(Read(Connector, $$"""{"data":[{{model}}]}""")));

        Assert.Equal((1, column), (problem.Row, problem.Column));
    }

    [Fact]
    public void Read_NoData_IsUnreadable() => Assert.Contains("\"data\"", Unreadable(Connector, "{}"), StringComparison.Ordinal);
}
