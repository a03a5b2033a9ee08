using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Sources.AzureRetail;
using Dashboard.Sources.Pulling;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using static Dashboard.Sources.Tests.Lists.ListFixture;

namespace Dashboard.Sources.Tests.AzureRetail;

public sealed class AzureRetailTests
{
    private static readonly AzureRetailConnector Connector = new();

    [Theory]
    [InlineData("GPT 5 Rsng outpt Glbl 1M Tokens", "GPT 5 Rsng", TokenKind.Output, ServiceTier.Standard, "r (global)", 0)]
    [InlineData("gpt-4o-mini-0718-Inp-glbl Tokens", "gpt-4o-mini-0718", TokenKind.Input, ServiceTier.Standard, "r (global)", 0)]
    [InlineData("gpt 4o 0806 cached Inp DZone Tokens", "gpt 4o 0806", TokenKind.CacheRead, ServiceTier.Standard, "r (data zone)", 0)]
    [InlineData("gpt 4.1 mini Batch Outp Data Zone Tokens", "gpt 4.1 mini", TokenKind.Output, ServiceTier.Batch, "r (data zone)", 0)]
    [InlineData("gpt 4.1 Inp regnl Tokens", "gpt 4.1", TokenKind.Input, ServiceTier.Standard, "r", 0)]
    [InlineData("o4-mini 0416 Outp rgnl Tokens", "o4-mini 0416", TokenKind.Output, ServiceTier.Standard, "r", 0)]
    [InlineData("5.6 sol Cd Wr ShortCo DZ", "5.6 sol", TokenKind.CacheWrite, ServiceTier.Standard, "r (data zone)", 0)]
    [InlineData("5.6 sol Inp LongCo Gl", "5.6 sol", TokenKind.Input, ServiceTier.Standard, "r (global)", 272_000)]
    [InlineData("5 pp cchd Inp Glbl", "5", TokenKind.CacheRead, ServiceTier.Priority, "r (global)", 0)]
    [InlineData("gpt-oss-120B opt glbl Tokens", "gpt-oss-120B", TokenKind.Output, ServiceTier.Standard, "r (global)", 0)]
    [InlineData("gpt-35-turbo-16k Prompt Tokens", "gpt-35-turbo-16k", TokenKind.Input, ServiceTier.Standard, "r", 0)]
    [InlineData("text-embedding-3-large-glbl Tokens", "text-embedding-3-large", TokenKind.Input, ServiceTier.Standard, "r (global)", 0)]
    public void Read_MeterName_GivesModelKindTierAndPlace(
        string meter,
        string model,
        TokenKind kind,
        ServiceTier tier,
        string region,
        int from
    )
    {
        var row = Assert.Single(Values(Read(Connector, Page(Item(meter)))));

        Assert.Equal(
            ("azure", $"Azure OpenAI/{model}", kind, tier, region, from),
            (row.Provider, row.Model, row.Kind, row.Tier, row.Region, row.ContextFrom)
        );
    }

    [Theory]
    [InlineData("1K", "2500")]
    [InlineData("1M", "2.5")]
    public void Read_UnitOfMeasure_DecidesWhateverTheNameSays(string unit, string usd)
    {
        var row = Assert.Single(Values(Read(Connector, Page(Item("gpt 5 Inp Glbl 1M Tokens", unit: unit)))));

        Assert.Equal(usd, row.UsdPerMillion.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(("2.5", $"{unit}; meter id"), (row.RawValue, row.RawUnit));
        Assert.Equal(new DateOnly(2026, 1, 1), row.EffectiveOn);
    }

    [Theory]
    [InlineData("gpt 5 Inp Glbl Tokens", "1 Hour", 0, "Consumption", "2026-01-01", "prices are per hour")]
    [InlineData("gpt 5 Inp Glbl Tokens", "1/Hour", 0, "Consumption", "2026-01-01", "prices are per hour")]
    [InlineData("gpt 5 Inp Glbl Tokens", "1", 0, "Consumption", "2026-01-01", "prices are per hour")]
    [InlineData("Standard Text Records", "1K", 0, "Consumption", "2026-01-01", "prices are per hour")]
    [InlineData("gpt-4o-rt-aud-1217-Inp Tokens", "1K", 0, "Consumption", "2026-01-01", "prices are per hour")]
    [InlineData("gpt 5 Inp Glbl Tokens", "1M", 500, "Consumption", "2026-01-01", "prices hold from a certain volume")]
    [InlineData("gpt 5 Inp Glbl Tokens", "1M", 0, "DevTestConsumption", "2026-01-01", "prices are of reservations")]
    [InlineData("gpt 5 Inp Glbl Tokens", "1M", 0, "Consumption", "2026-11-21", "prices begin on a later day")]
    [InlineData("gpt 5 Inp Outp Glbl Tokens", "1M", 0, "Consumption", "2026-01-01", "prices stand under meter names")]
    [InlineData("gpt 5 Batch pp Inp Tokens", "1M", 0, "Consumption", "2026-01-01", "prices stand under meter names")]
    [InlineData("gpt 5 Inp Glbl DZ Tokens", "1M", 0, "Consumption", "2026-01-01", "prices stand under meter names")]
    [InlineData("gpt 5 Glbl Tokens", "1M", 0, "Consumption", "2026-01-01", "prices stand under meter names")]
    [InlineData("Inp Glbl Tokens", "1M", 0, "Consumption", "2026-01-01", "prices stand under meter names")]
    public void Read_WhatIsNoTokenPrice_IsCounted(string meter, string unit, int fromUnits, string type, string start, string words)
    {
        var results = Read(Connector, Page(Item(meter, unit: unit, fromUnits: fromUnits, type: type, start: start)));

        Assert.Empty(Values(results));
        Assert.Empty(Problems(results));
        Assert.Contains(Notes(results), n => n.StartsWith($"1 {words}", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LongPromptsOfOtherDevelopers_AreCounted()
    {
        var results = Read(Connector, Page(Item("4.3 Inp LongCo Gl", product: "Azure Grok Models")));

        Assert.Empty(Values(results));
        Assert.Contains(Notes(results), n => n.Contains("border between short and long", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SameMeterUnderBothServices_IsTakenOnce()
    {
        var results = Read(
            Connector,
            $"[{Page(Item("gpt 5 Inp Glbl"))},{Page(Item("gpt 5 Inp Glbl"), Item("gpt 5 Inp Glbl", price: "3"))}]"
        );

        Assert.Equal(2.5m, Assert.Single(Values(results)).UsdPerMillion);
        Assert.Contains(Notes(results), n => n.StartsWith("1 prices came under both names", StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(Problems(results)).Row);
    }

    [Fact]
    public void Read_TwoMetersForTheSameTokens_TakesTheNewer()
    {
        var results = Read(
            Connector,
            Page(
                Item("gpt 5 Inp Glbl", id: "old", start: "2025-01-01"),
                Item("gpt 5 inpt Gl Tokens", id: "new", start: "2026-05-01", price: "2")
            )
        );

        Assert.Equal((2m, "1M; meter new"), Values(results).Select(r => (r.UsdPerMillion, r.RawUnit)).Single());
        Assert.Contains(Notes(results), n => n.StartsWith("1 prices are of meters that a newer meter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"currencyCode\":\"USD\"", "\"currencyCode\":\"EUR\"", "currencyCode")]
    [InlineData("\"retailPrice\":2.5", "\"retailPrice\":\"2.5\"", "retailPrice")]
    [InlineData("\"retailPrice\":2.5", "\"retailPrice\":-2.5", "retailPrice")]
    [InlineData("\"meterId\":\"id\"", "\"meterId\":7", "meterId")]
    [InlineData("\"effectiveStartDate\":\"2026-01-01T00:00:00Z\"", "\"effectiveStartDate\":\"soon\"", "effectiveStartDate")]
    public void Read_AnotherShape_IsRejected(string old, string changed, string column)
    {
        var page = Page(Item("gpt 5 Inp Glbl").Replace(old, changed, StringComparison.Ordinal));

        Assert.Equal((1, column), Problems(Read(Connector, page)).Select(p => (p.Row, p.Column)).Single());
    }

    [Fact]
    public void Read_PageWithoutItems_IsUnreadable() =>
        Assert.Contains("Items", Unreadable(Connector, """[{"error":"busy"}]"""), StringComparison.Ordinal);

    [Fact]
    public async Task Fetch_Pages_AreFollowedToTheEndForBothServices()
    {
        await using var provider = await FakeProvider.StartAsync(context =>
        {
            var skip = context.Request.Query["$skip"].ToString();
            var isFoundry = context.Request.Query["$filter"].ToString().Contains("Foundry", StringComparison.Ordinal) || skip.Length > 0;
            var next = isFoundry && skip != "2" ? $"\"{Here(context)}/?$skip={(skip.Length == 0 ? "1" : "2")}\"" : "null";
            return context.Response.WriteAsync(PageTo(next, Item($"gpt 5{skip} Inp Glbl", id: $"{isFoundry}{skip}")));
        });
        using var payload = new MemoryStream();

        await Connector.FetchAsync(Context(provider), payload, CancellationToken.None);

        Assert.Equal(4, provider.Requests.Count);
        Assert.Contains("serviceName%20eq%20%27Foundry%20Models%27", provider.Requests[0], StringComparison.Ordinal);
        Assert.Contains("Cognitive%20Services", provider.Requests[3], StringComparison.Ordinal);
        Assert.Equal(4, Read(Connector, payload.ToArray()).Count(r => r.Value is not null || r.Problem is not null || r.Notes is not null));
        Assert.Equal(3, Values(Read(Connector, payload.ToArray())).Count);
    }

    [Theory]
    [InlineData("/?again=1", "does not end")]
    [InlineData("https://elsewhere.example/page", "elsewhere.example")]
    [InlineData("7", "where the next one is")]
    public async Task Fetch_NoEndOfPages_IsRefusedAsAWhole(string link, string words)
    {
        await using var provider = await FakeProvider.StartAsync(context =>
        {
            var next = link == "7" ? link : $"\"{(link[0] == '/' ? Here(context) : "")}{link}\"";
            return context.Response.WriteAsync(PageTo(next, Item("gpt 5 Inp Glbl")));
        });

        var refusal = await Assert.ThrowsAsync<PullException>(() =>
            Connector.FetchAsync(Context(provider), new MemoryStream(), CancellationToken.None)
        );

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    private static string Here(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static PullContext Context(FakeProvider provider) => TestPulls.Context(Connector, provider.Address, Now);

    private static string Page(params string[] items) => PageTo("null", items);

    private static string PageTo(string next, params string[] items) =>
        $$"""{"Items":[{{string.Join(',', items)}}],"NextPageLink":{{next}},"Count":1}""";

    private static string Item(
        string meter,
        string id = "id",
        string unit = "1M",
        int fromUnits = 0,
        string type = "Consumption",
        string start = "2026-01-01",
        string price = "2.5",
        string product = "Azure OpenAI"
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"currencyCode":"USD","tierMinimumUnits":{{fromUnits}}.0,"retailPrice":{{price}},"unitPrice":9,"armRegionName":"r","effectiveStartDate":"{{start}}T00:00:00Z",
             "meterId":"{{id}}","meterName":"{{meter}}","productName":"{{product}}","unitOfMeasure":"{{unit}}","type":"{{type}}"}
            """
        );
}
