using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.ModelsDev;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.ModelsDev;

public sealed class ModelsDevTests
{
    private static readonly ModelsDevConnector Connector = new();

    [Fact]
    public void Read_TiersAndTheOlderBand_AreTakenOnce()
    {
        var results = Read(
            Connector,
            """
            {"google":{"models":{"gemini":{"cost":{"input":1.25,"output":10,"reasoning":12,
              "tiers":[{"tier":{"type":"context","size":200000},"input":2.5,"output":15}],
              "context_over_200k":{"input":2.5,"output":14}}},"no-price":{}}}}
            """
        );

        Assert.Equal(
            [
                ("", ServiceTier.Standard, 0, TokenKind.Input, 1.25m),
                ("", ServiceTier.Standard, 0, TokenKind.Output, 10m),
                ("", ServiceTier.Standard, 200_000, TokenKind.Input, 2.5m),
                ("", ServiceTier.Standard, 200_000, TokenKind.Output, 15m),
            ],
            Values(results).Select(Brief)
        );
        Assert.Equal(("google", "gemini"), (Values(results)[0].Provider, Values(results)[0].Model));
        Assert.Equal("models.gemini.cost.context_over_200k.output", Assert.Single(Problems(results)).Column);
        Assert.Equal(3, Notes(results).Count);
    }

    [Theory]
    [InlineData("""5""", "")]
    [InlineData("""{}""", "models")]
    [InlineData("""{"models":{"m":5}}""", "models.m")]
    [InlineData("""{"models":{"m":{"cost":5}}}""", "models.m.cost")]
    [InlineData("""{"models":{"m":{"cost":{"input":"cheap"}}}}""", "models.m.cost.input")]
    [InlineData("""{"models":{"m":{"cost":{"tiers":5}}}}""", "models.m.cost.tiers")]
    [InlineData("""{"models":{"m":{"cost":{"tiers":[{"tier":{"type":"time","size":5},"input":1}]}}}}""", "models.m.cost.tiers[0]")]
    [InlineData("""{"models":{"m":{"cost":{"context_over_200k":5}}}}""", "models.m.cost.context_over_200k")]
    public void Read_AnotherShape_IsRejectedWithItsPath(string provider, string column)
    {
        var problem = Assert.Single(Problems(Read(Connector, $$"""{"p":{{provider}}}""")));

        Assert.Equal((1, column), (problem.Row, problem.Column));
    }
}
