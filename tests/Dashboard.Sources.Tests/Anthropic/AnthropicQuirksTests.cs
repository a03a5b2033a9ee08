using Dashboard.Domain.Spend;
using Dashboard.Sources.Anthropic;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;

namespace Dashboard.Sources.Tests.Anthropic;

public sealed class AnthropicQuirksTests
{
    private const string About =
        """ "workspace_id":null,"model":"claude-sonnet-5","service_tier":"standard","context_window":"0-200k","inference_geo":"global" """;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 25, 0, TimeSpan.Zero);
    private static readonly PullWindow Window = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2));
    private readonly AnthropicConnector connector = new();

    [Theory]
    [InlineData("\"123.45\"", "1.2345")]
    [InlineData("\"1523.40\"", "15.234")]
    [InlineData("1523.4", "15.234")]
    [InlineData("\"0.0001\"", "0.000001")]
    public async Task Read_AmountInCents_IsInDollars(string cents, string dollars)
    {
        var pull = await ReadAsync([Cost("uncached_input_tokens", cents)], []);

        Assert.Equal(decimal.Parse(dollars, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(pull.Rows).BilledCost);
    }

    [Fact]
    public async Task Read_CostAndTokens_AreOneFact()
    {
        var pull = await ReadAsync(
            [
                Cost("uncached_input_tokens", "\"100\""),
                Cost("cache_creation.ephemeral_1h_input_tokens", "\"7\""),
                Cost("output_tokens", "\"300\""),
            ],
            [Use(1_000, 0, 10, 20, 90)]
        );

        Assert.Equal(
            [
                (TokenKind.Input, 1m, 1_000m),
                (TokenKind.CacheWrite, 0.07m, 20m),
                (TokenKind.Output, 3m, 90m),
                (TokenKind.CacheWrite, null, 10m),
            ],
            pull.Rows.Select(r => (CatalogueMapper.Map(r.Line).Kind!.Value, r.BilledCost, r.ConsumedQuantity!.Value))
        );
    }

    [Fact]
    public async Task Read_CostWithoutTokens_HasAnUnknownQuantity()
    {
        var row = Assert.Single((await ReadAsync([Cost("output_tokens", "\"300\"")], [])).Rows);
        Assert.Equal((3m, null), (row.BilledCost, row.ConsumedQuantity));
    }

    [Fact]
    public async Task Read_OtherTier_IsAnotherFact()
    {
        var batch = Use(5, 0, 0, 0, 0).Replace("standard", "batch", StringComparison.Ordinal);

        var pull = await ReadAsync([Cost("uncached_input_tokens", "\"100\"")], [Use(1_000, 0, 0, 0, 0), batch]);

        Assert.Equal([(1m, 1_000m), (null, 5m)], pull.Rows.Select(r => (r.BilledCost, r.ConsumedQuantity!.Value)));
    }

    [Fact]
    public async Task Read_NoWorkspace_IsTheDefaultWorkspace() =>
        Assert.Equal("default", Assert.Single((await ReadAsync([Cost("output_tokens", "\"3\"")], [])).Rows).Line.SubAccountId);

    [Theory]
    [InlineData("web_search", "Web Search Usage")]
    [InlineData("code_execution", "Code Execution Usage")]
    [InlineData("session_usage", "Agent Session Usage")]
    public async Task Read_ToolsAndSessions_AreNoTokens(string type, string description)
    {
        var cost =
            $$"""{"currency":"USD","amount":"50","cost_type":"{{type}}","description":"{{description}}","model":null,"token_type":null}""";

        var row = Assert.Single((await ReadAsync([cost], [])).Rows);

        Assert.Equal((0.5m, null, TokenKind.Other), (row.BilledCost, TokenUnits.Count(row), CatalogueMapper.Map(row.Line).Kind));
        Assert.Equal(description, row.Line.ChargeDescription);
    }

    [Theory]
    [InlineData("""{"currency":"USD","cost_type":"tokens"}""", "data[0].results[0].amount")]
    [InlineData("""{"currency":"USD","amount":"1,5"}""", "data[0].results[0].amount")]
    [InlineData("""{"currency":"ACME","amount":"1"}""", "data[0].results[0].currency")]
    [InlineData("\"x\"", "data[0].results[0]")]
    public async Task Read_ResultOfAnotherShape_IsRejectedWithItsPath(string result, string path)
    {
        var pull = await ReadAsync([result, Cost("output_tokens", "\"200\"")], []);

        Assert.Equal(path, Assert.Single(pull.Problems).Column);
        Assert.Equal(2, Assert.Single(pull.Rows).BilledCost);
    }

    [Fact]
    public async Task Read_PageThatRepeats_EndsThePull()
    {
        var context = UsagePull.Answers(connector, Now, ("cost_report", """{"data":[],"has_more":true,"next_page":"again"}"""));
        var refusal = await Assert.ThrowsAsync<PullException>(() => UsagePull.ReadAsync(connector, context, Window));
        Assert.Contains("go in a circle", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyChangeOfAPage_GivesRowsProblemsOrARefusal() =>
        PageMutations.Check(
            connector,
            Now,
            Window,
            ("cost_report", Page(Cost("output_tokens", "\"200\""), Cost("uncached_input_tokens", "\"0.5\""))),
            ("usage_report", Page(Use(1, 2, 3, 4, 5), Use(6, 7, 8, 9, 10)))
        );

    private static string Page(params string[] results) =>
        $$"""
            {"data":[{"starting_at":"2026-11-01T00:00:00Z","ending_at":"2026-11-02T00:00:00Z","results":[{{string.Join(',', results)}}]}],
            "has_more":false,"next_page":null}
            """;

    private static string Cost(string type, string amount) =>
        $$"""{"currency":"USD","amount":{{amount}},"description":"Claude Sonnet 5 Usage","cost_type":"tokens","token_type":"{{type}}",{{About}}}""";

    private static string Use(long input, long read, long written5, long written60, long output) =>
        $$"""
            {"uncached_input_tokens":{{input}},"cache_read_input_tokens":{{read}},"output_tokens":{{output}},
            "cache_creation":{"ephemeral_5m_input_tokens":{{written5}},"ephemeral_1h_input_tokens":{{written60}}},{{About}}}
            """;

    private Task<UsagePull> ReadAsync(string[] costs, string[] uses) =>
        UsagePull.ReadAsync(
            connector,
            UsagePull.Answers(connector, Now, ("cost_report", Page(costs)), ("usage_report", Page(uses))),
            Window
        );
}
