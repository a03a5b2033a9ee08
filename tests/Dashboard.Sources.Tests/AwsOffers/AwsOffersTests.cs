using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.AwsOffers;
using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.AwsOffers;

public sealed class AwsOffersTests
{
    private static readonly AwsOffersConnector Connector = new();

    [Theory]
    [InlineData("Input tokens", "On-demand Inference", "", TokenKind.Input, ServiceTier.Standard, "us-east-1")]
    [InlineData("Text Output Tokens", "On-demand Inference", "", TokenKind.Output, ServiceTier.Standard, "us-east-1")]
    [InlineData("Prompt cache read input tokens flex", "On-demand Inference", "", TokenKind.CacheRead, ServiceTier.Flex, "us-east-1")]
    [InlineData("Prompt cache write input tokens", "On-demand Inference", "", TokenKind.CacheWrite, ServiceTier.Standard, "us-east-1")]
    [InlineData("Input tokens", "Batch Inference", "", TokenKind.Input, ServiceTier.Batch, "us-east-1")]
    [InlineData("Output tokens global priority", "On-demand Inference", "", TokenKind.Output, ServiceTier.Priority, "us-east-1 (global)")]
    [InlineData("Output tokens", "On-demand Inference", "flex", TokenKind.Output, ServiceTier.Flex, "us-east-1")]
    public void Read_InferenceType_GivesKindTierAndPlace(
        string type,
        string feature,
        string serviceTier,
        TokenKind kind,
        ServiceTier tier,
        string region
    )
    {
        var attributes =
            $$"""{"regionCode":"us-east-1","usagetype":"USE1-NovaPro-x","model":"Nova Pro","inferenceType":"{{type}}","feature":"{{feature}}","service_tier":"{{serviceTier}}"}""";
        var row = Assert.Single(Values(Read(Connector, File(attributes, "1K tokens", "0.0008000000"))));

        Assert.Equal(
            ("bedrock", "Nova Pro", kind, tier, region, 0.8m),
            (row.Provider, row.Model, row.Kind, row.Tier, row.Region, row.UsdPerMillion)
        );
        Assert.Equal(("0.0008000000", "1K tokens; USE1-NovaPro-x"), (row.RawValue, row.RawUnit));
        Assert.Equal(new DateOnly(2026, 1, 1), row.EffectiveOn);
    }

    [Theory]
    [InlineData("InputTokenCount-Units", TokenKind.Input, ServiceTier.Standard, "us-east-1", 0)]
    [InlineData("OutputTokenCount_Global-Units", TokenKind.Output, ServiceTier.Standard, "us-east-1 (global)", 0)]
    [InlineData("input_tokens_standard-Units", TokenKind.Input, ServiceTier.Standard, "us-east-1", 0)]
    [InlineData("output_tokens_global_standard-Units", TokenKind.Output, ServiceTier.Standard, "us-east-1 (global)", 0)]
    [InlineData("CacheReadInputTokenCount-Units", TokenKind.CacheRead, ServiceTier.Standard, "us-east-1", 0)]
    [InlineData("cache_write_tokens_global_standard-Units", TokenKind.CacheWrite, ServiceTier.Standard, "us-east-1 (global)", 0)]
    [InlineData("InputTokenCount_Batch-Units", TokenKind.Input, ServiceTier.Batch, "us-east-1", 0)]
    [InlineData("InputTokenCount_LCtx-Units", TokenKind.Input, ServiceTier.Standard, "us-east-1", 200_000)]
    public void Read_UsageTypeOfTheMarketplace_IsPerMillion(string suffix, TokenKind kind, ServiceTier tier, string region, int from)
    {
        var row = Assert.Single(Values(Read(Connector, File(Marketplace(suffix), "Units", "3.3"))));

        Assert.Equal("Claude Sonnet 5 (Amazon Bedrock Edition)", row.Model);
        Assert.Equal((kind, tier, region, from, 3.3m), (row.Kind, row.Tier, row.Region, row.ContextFrom, row.UsdPerMillion));
    }

    [Theory]
    [InlineData("CacheWrite1hInputTokenCount-Units")]
    [InlineData("Created_image-Units")]
    [InlineData("InputTokenCount_Reserved-Units")]
    [InlineData("ProvisionedThroughput_ModelUnits-Units")]
    [InlineData("InputTokenCount_Batch_Flex-Units")]
    public void Read_WhatIsNoTokenOnDemand_IsCounted(string suffix)
    {
        var results = Read(Connector, File(Marketplace(suffix), "Units", "3.3"));

        Assert.Empty(Values(results));
        Assert.Empty(Problems(results));
        Assert.Contains(Notes(results), n => n.StartsWith("1 products are not text tokens", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1M tokens", "3.3", 3.3)]
    [InlineData("1K tokens", "0.0033", 3.3)]
    public void Read_Unit_Decides(string unit, string price, double usd) =>
        Assert.Equal(
            (decimal)usd,
            Assert.Single(Values(Read(Connector, File(Marketplace("InputTokenCount-Units"), unit, price)))).UsdPerMillion
        );

    [Fact]
    public void Read_UnitsOutsideTheMarketplace_AreRejected()
    {
        const string Nova = """{"regionCode":"us-east-1","usagetype":"x","model":"Nova","inferenceType":"Input tokens"}""";

        Assert.EndsWith(".unit", Assert.Single(Problems(Read(Connector, File(Nova, "Units", "3.3")))).Column, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"beginRange\":\"0\"", "\"beginRange\":\"1000\"", "1 prices hold from a certain volume")]
    [InlineData("2026-01-01T", "2027-01-01T", "1 prices begin on a later day")]
    [InlineData("\"OnDemand\":{\"A\"", "\"OnDemand\":{\"B\"", "1 products have no price on demand")]
    public void Read_OtherPrices_AreCounted(string old, string changed, string words)
    {
        var file = File(Marketplace("InputTokenCount-Units"), "Units", "3.3").Replace(old, changed, StringComparison.Ordinal);
        var results = Read(Connector, file);

        Assert.Empty(Values(results));
        Assert.Contains(Notes(results), n => n.StartsWith(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"USD\":\"3.3\"", "\"CNY\":\"3.3\"", "terms.OnDemand.A.T.priceDimensions.R.pricePerUnit")]
    [InlineData("\"USD\":\"3.3\"", "\"USD\":\"cheap\"", "terms.OnDemand.A.T.priceDimensions.R.pricePerUnit.USD")]
    [InlineData("\"regionCode\":\"us-east-1\",", "", "attributes.regionCode")]
    [InlineData("2026-01-01T00:00:00Z", "soon", "terms.OnDemand.A.T.effectiveDate")]
    public void Read_AnotherShape_IsRejectedWithItsPath(string old, string changed, string column)
    {
        var file = File(Marketplace("InputTokenCount-Units"), "Units", "3.3").Replace(old, changed, StringComparison.Ordinal);

        Assert.Equal((1, column), Problems(Read(Connector, file)).Select(p => (p.Row, p.Column)).Single());
    }

    [Fact]
    public async Task Fetch_Regions_AreAskedForWhereTheyAre()
    {
        await using var provider = await FakeProvider.StartAsync(AnswerAsync);
        using var payload = new MemoryStream();

        await Connector.FetchAsync(Context(provider, "us-east-1, eu-central-1"), payload, CancellationToken.None);

        Assert.Equal(
            [
                "/offers/v1.0/aws/AmazonBedrock/current/us-east-1/index.json",
                "/offers/v1.0/aws/AmazonBedrock/current/eu-central-1/index.json",
                "/offers/v1.0/aws/AmazonBedrockService/current/us-east-1/index.json",
                "/offers/v1.0/aws/AmazonBedrockFoundationModels/current/us-east-1/index.json",
            ],
            provider.Requests.Where(r => !r.EndsWith("region_index.json", StringComparison.Ordinal))
        );
        Assert.Single(Values(Read(Connector, payload.ToArray())));
    }

    [Fact]
    public async Task Fetch_RegionThatNoOfferHas_IsRefused()
    {
        await using var provider = await FakeProvider.StartAsync(AnswerAsync);

        var refusal = await Assert.ThrowsAsync<PullException>(() =>
            Connector.FetchAsync(Context(provider, "us-east-1,moon-1"), new MemoryStream(), CancellationToken.None)
        );

        Assert.Contains("moon-1", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-east-1; eu-west-3", null)]
    [InlineData("us-east-1/../x", "us-east-1/../x")]
    [InlineData("US East", "US")]
    public void Problem_Regions_AreCodes(string regions, string? named)
    {
        var settings = new SourceSettings(Connector, new Dictionary<string, string>(StringComparer.Ordinal) { ["regions"] = regions });

        Assert.Equal(named is not null, Connector.Problem(settings)?.Contains(named!, StringComparison.Ordinal) ?? false);
    }

    private static PullContext Context(FakeProvider provider, string regions) =>
        TestPulls.Context(
            Connector,
            provider.Address,
            Now,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["regions"] = regions }
        );

    private static Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var regions = path.Contains("/AmazonBedrock/", StringComparison.Ordinal)
            ? """{"regions":{"us-east-1":{},"eu-central-1":{}}}"""
            : """{"regions":{"us-east-1":{}}}""";
        return context.Response.WriteAsync(
            path.EndsWith("region_index.json", StringComparison.Ordinal)
                ? regions
                : File(Marketplace("InputTokenCount-Units"), "Units", "3.3")
        );
    }

    private static string Marketplace(string suffix) =>
        $$"""{"regionCode":"us-east-1","servicename":"Claude Sonnet 5 (Amazon Bedrock Edition)","usagetype":"USE1-MP:USE1_{{suffix}}"}""";

    private static string File(string attributes, string unit, string price) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$$"""
            {"offerCode":"x","products":{"A":{"sku":"A","attributes":{{{attributes}}} } },"terms":{"OnDemand":{"A":{"T":{"effectiveDate":"2026-01-01T00:00:00Z",
              "priceDimensions":{"R":{"unit":"{{{unit}}}","beginRange":"0","endRange":"Inf","pricePerUnit":{"USD":"{{{price}}}"} } } } } } } }
            """
        );
}
