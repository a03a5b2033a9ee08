using System.Globalization;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.LiteLlm;

namespace Dashboard.Sources.Tests.LiteLlm;

public class LiteLlmReaderTests
{
    [Theory]
    [InlineData("1.25e-06", "1.25")]
    [InlineData("3e-06", "3")]
    [InlineData("0.0000075", "7.5")]
    [InlineData("2.9999900000000002e-06", "2.9999900000000002")]
    [InlineData("6.25E-9", "0.00625")]
    [InlineData("\"1e-06\"", "1")]
    [InlineData("0", "0")]
    [InlineData("0.0", "0")]
    [InlineData("0.002", "2000")]
    public void Read_PricePerToken_IsExactPerMillion(string raw, string expected)
    {
        var row = Assert.Single(Prices($$"""{"m": {"litellm_provider": "openai", "input_cost_per_token": {{raw}} } }"""));

        Assert.Equal(expected, row.UsdPerMillion.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((raw.Trim('"'), "input_cost_per_token"), (row.RawValue, row.RawUnit));
        Assert.Equal(("openai", "m", ""), (row.Provider, row.Model, row.Region));
    }

    [Theory]
    [InlineData("input_cost_per_token", TokenKind.Input, ServiceTier.Standard, 0)]
    [InlineData("output_cost_per_token", TokenKind.Output, ServiceTier.Standard, 0)]
    [InlineData("cache_read_input_token_cost", TokenKind.CacheRead, ServiceTier.Standard, 0)]
    [InlineData("cache_creation_input_token_cost", TokenKind.CacheWrite, ServiceTier.Standard, 0)]
    [InlineData("input_cost_per_token_cache_hit", TokenKind.CacheRead, ServiceTier.Standard, 0)]
    [InlineData("output_cost_per_token_batches", TokenKind.Output, ServiceTier.Batch, 0)]
    [InlineData("input_cost_per_token_batch_requests", TokenKind.Input, ServiceTier.Batch, 0)]
    [InlineData("cache_read_input_token_cost_flex", TokenKind.CacheRead, ServiceTier.Flex, 0)]
    [InlineData("input_cost_per_token_priority", TokenKind.Input, ServiceTier.Priority, 0)]
    [InlineData("input_cost_per_token_above_128k_tokens", TokenKind.Input, ServiceTier.Standard, 128_000)]
    [InlineData("output_cost_per_token_above_1m_tokens", TokenKind.Output, ServiceTier.Standard, 1_000_000)]
    [InlineData("cache_read_input_token_cost_above_272k_tokens_priority", TokenKind.CacheRead, ServiceTier.Priority, 272_000)]
    [InlineData("input_cost_per_token_batches_above_200k_tokens", TokenKind.Input, ServiceTier.Batch, 200_000)]
    public void Read_PropertyName_GivesKindTierAndBand(string property, TokenKind kind, ServiceTier tier, int from)
    {
        var row = Assert.Single(Prices($$"""{"m": {"litellm_provider": "x", "{{property}}": 1e-6 } }"""));

        Assert.Equal((kind, tier, from), (row.Kind, row.Tier, row.ContextFrom));
    }

    [Theory]
    [InlineData("output_cost_per_image")]
    [InlineData("input_cost_per_audio_token")]
    [InlineData("output_cost_per_reasoning_token")]
    [InlineData("cache_creation_input_token_cost_above_1hr")]
    [InlineData("cache_creation_input_token_cost_above_1hr_above_200k_tokens")]
    [InlineData("cache_read_input_token_cost_per_audio_token")]
    [InlineData("input_cost_per_token_above_0k_tokens")]
    [InlineData("input_cost_per_token_batches_flex")]
    [InlineData("input_cost_per_video_per_second_above_15s_interval")]
    public void Read_OtherPrice_IsSkippedAndCounted(string property)
    {
        var results = Read($$"""{"m": {"litellm_provider": "x", "{{property}}": 1e-6, "input_cost_per_token": 1e-6 } }""");

        Assert.Equal("input_cost_per_token", Assert.Single(results, r => r.Value is not null).Value!.RawUnit);
        Assert.StartsWith("1 prices per image", Assert.Single(results[^1].Notes!).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bedrock", "bedrock/us-east-1/anthropic.claude-v1", "us-east-1")]
    [InlineData("bedrock", "bedrock/us-gov-west-1/amazon.nova-pro-v1:0", "us-gov-west-1")]
    [InlineData("bedrock", "bedrock/*/1-month-commitment/cohere.command", "")]
    [InlineData("bedrock", "bedrock/invoke/anthropic.claude-v2:0", "")]
    [InlineData("bedrock_converse", "eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "eu")]
    [InlineData("bedrock_converse", "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0", "us-gov")]
    [InlineData("bedrock_converse", "global.anthropic.claude-sonnet-4-5-20250929-v1:0", "global")]
    [InlineData("bedrock", "meta.llama3-1-8b-instruct-v1:0", "")]
    [InlineData("bedrock", "deepseek.v3.2", "")]
    [InlineData("azure", "azure/eu/gpt-4o", "eu")]
    [InlineData("azure", "azure/global-standard/gpt-4o", "global")]
    [InlineData("azure", "azure/gpt-4o", "")]
    [InlineData("azure_ai", "azure_ai/global/grok-3", "global")]
    [InlineData("openrouter", "openrouter/us/model", "")]
    [InlineData("openai", "us.example.model", "")]
    public void Read_Key_GivesRegionAndStaysTheModel(string provider, string key, string region)
    {
        var row = Assert.Single(Prices($$"""{"{{key}}": {"litellm_provider": "{{provider}}", "input_cost_per_token": 1e-6 } }"""));

        Assert.Equal((provider, key, region), (row.Provider, row.Model, row.Region));
    }

    [Fact]
    public void Read_NotModels_AreSkipped()
    {
        const string Json = """
            {
              "sample_spec": {"litellm_provider": "one of", "input_cost_per_token": 1.0},
              "fallback_generalizations": {"a": {"input_cost_per_token": 1}},
              "last_updated": "2026-01-01",
              "list": [1, {"input_cost_per_token": 1}],
              "nothing": null,
              "m": {"litellm_provider": "x", "input_cost_per_token": null, "output_cost_per_token": 1e-6}
            }
            """;

        Assert.Equal("output_cost_per_token", Assert.Single(Read(Json)).Value!.RawUnit);
    }

    [Fact]
    public void Read_TieredPricing_GivesOneRowPerBandAndKind()
    {
        const string Json = """
            {"m": {"litellm_provider": "x", "tiered_pricing": [
              {"range": [0, 256000.0], "input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07},
              {"range": [256000.0, 1e6], "input_cost_per_token": 2.5e-07, "output_cost_per_token_batches": 2e-06}]}}
            """;

        Assert.Equal(
            [
                (0, TokenKind.Input, ServiceTier.Standard, 0.05m, "tiered_pricing[0].input_cost_per_token"),
                (0, TokenKind.Output, ServiceTier.Standard, 0.4m, "tiered_pricing[0].output_cost_per_token"),
                (256_000, TokenKind.Input, ServiceTier.Standard, 0.25m, "tiered_pricing[1].input_cost_per_token"),
                (256_000, TokenKind.Output, ServiceTier.Batch, 2m, "tiered_pricing[1].output_cost_per_token_batches"),
            ],
            Prices(Json).Select(r => (r.ContextFrom, r.Kind, r.Tier, r.UsdPerMillion, r.RawUnit))
        );
    }

    [Theory]
    [InlineData("5", "tiered_pricing")]
    [InlineData("[5]", "tiered_pricing[0]")]
    [InlineData("""[{"input_cost_per_token": 1e-6}]""", "tiered_pricing[0].range")]
    [InlineData("""[{"input_cost_per_token": 1e-6, "range": [-1, 5]}]""", "tiered_pricing[0].range")]
    [InlineData("""[{"input_cost_per_token": 1e-6, "range": ["a", 5]}]""", "tiered_pricing[0].range")]
    [InlineData("""[{"input_cost_per_token": true, "range": [0, 5]}]""", "tiered_pricing[0].input_cost_per_token")]
    public void Read_BrokenTieredPricing_IsRejected(string tiers, string column)
    {
        Assert.Equal(column, Problem($$"""{"m": {"litellm_provider": "x", "tiered_pricing": {{tiers}} } }""").Column);
    }

    [Fact]
    public void Read_TiersOfSearchResults_AreOtherPrices()
    {
        var results = Read(
            """{"m": {"litellm_provider": "x", "tiered_pricing": [{"max_results_range": [0, 25], "input_cost_per_query": 5e-03}]}}"""
        );

        Assert.DoesNotContain(results, r => r.Problem is not null);
    }

    [Theory]
    [InlineData("0.0021", "2100")]
    [InlineData("0.135", "135000")]
    public void Read_PriceOfAnotherUnit_IsKeptAsListedWithANote(string raw, string usd)
    {
        var result = Assert.Single(
            Read($$"""{"m": {"litellm_provider": "x", "input_cost_per_token": {{raw}} } }"""),
            r => r.Value is not null
        );

        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), result.Value!.UsdPerMillion);
        Assert.Equal(raw, Assert.Single(result.Notes!).Value);
    }

    [Theory]
    [InlineData("-1e-6")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("\"free\"")]
    [InlineData("\"NaN\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void Read_ImpossiblePrice_IsRejectedNamingModelAndProperty(string raw)
    {
        var problem = Problem("{\n\n \"gpt-x\": {\"litellm_provider\": \"openai\",\n \"output_cost_per_token\": " + raw + "}}");

        Assert.Equal((3, "output_cost_per_token", raw.Trim('"')), (problem.Row, problem.Column, problem.Value));
        Assert.StartsWith("gpt-x: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"m": {"input_cost_per_token": 1e-6}}""")]
    [InlineData("""{"m": {"litellm_provider": "", "input_cost_per_token": 1e-6}}""")]
    [InlineData("""{"m": {"litellm_provider": 5, "tiered_pricing": []}}""")]
    public void Read_NoProvider_IsRejectedOnce(string json)
    {
        Assert.Equal("litellm_provider", Problem(json).Column);
    }

    [Fact]
    public void Read_SamePriceByTwoNames_IsOneRow()
    {
        Assert.Single(Prices(TwoNames("2e-7")));
    }

    [Fact]
    public void Read_TwoPricesByTwoNames_TakesTheFullNameAndReportsTheOther()
    {
        Assert.Equal(0.2m, Assert.Single(Prices(TwoNames("3e-7"))).UsdPerMillion);
        Assert.Equal("input_cost_per_token_cache_hit", Problem(TwoNames("3e-7")).Column);
    }

    [Fact]
    public void Read_PropertyTwiceInAModel_IsRejectedOnlyIfItMatters()
    {
        var results = Read(
            """
            {"m": {"litellm_provider": "x", "mode": "chat", "mode": "embedding", "output_cost_per_token": 1e-6, "output_cost_per_token": 1e-6,
            "input_cost_per_token": 1e-6, "input_cost_per_token": 2e-6}}
            """
        );

        Assert.Equal("output_cost_per_token", Assert.Single(results, r => r.Value is not null).Value!.RawUnit);
        Assert.Equal("input_cost_per_token", Assert.Single(results, r => r.Problem is not null).Problem!.Column);
    }

    [Fact]
    public void Read_HalfACharacterInAText_IsRejected()
    {
        Assert.Contains(
            "half a character",
            Problem("""{"m": {"litellm_provider": "\ud800", "input_cost_per_token": 1e-6}}""").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_NoTokenPrice_NotesIt()
    {
        Assert.Contains("no token price", Assert.Single(Assert.Single(Read("{}")).Notes!).Message, StringComparison.Ordinal);
    }

    private static string TwoNames(string older) =>
        $$"""{"m": {"litellm_provider": "x", "input_cost_per_token_cache_hit": {{older}}, "cache_read_input_token_cost": 2e-7 } }""";

    private static List<ReadResult<PriceRow>> Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return [.. LiteLlmReader.Read(stream, CancellationToken.None)];
    }

    private static IEnumerable<PriceRow> Prices(string json) => Read(json).Where(r => r.Value is not null).Select(r => r.Value!);

    private static ReadProblem Problem(string json) => Assert.Single(Read(json), r => r.Problem is not null).Problem!;
}
