using Dashboard.Domain.Spend;
using Dashboard.Sources.LiteLlmProxy;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.LiteLlmProxy;

public sealed class LiteLlmProxyConnectorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 30, 0, TimeSpan.Zero);
    private static readonly PullWindow October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));
    private static readonly PullWindow Day = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2));
    private readonly LiteLlmProxyConnector connector = new();
    private FakeLiteLlmProxy fake = null!;

    public static TheoryData<Fault> Faults => UsagePull.Faults;

    public async Task InitializeAsync() => fake = await FakeLiteLlmProxy.StartAsync();

    public async Task DisposeAsync() => await fake.DisposeAsync();

    [Fact]
    public async Task Read_Year_AddsUpToTheExpectedTotal()
    {
        var window = new PullWindow(new DateOnly(2025, 11, 21), new DateOnly(2026, 11, 22));

        var pull = await UsagePull.ReadAsync(connector, Context(fake), window);

        Assert.Equal(FakeLiteLlmProxy.ExpectedTotal(window.From, window.To), pull.Effective);
        Assert.All(pull.Rows, r => Assert.Null(r.BilledCost));
        Assert.Empty(pull.Problems);
        Assert.Empty(pull.Notes);
    }

    [Fact]
    public async Task Read_OldProxy_GivesTheSameFromItsLog()
    {
        await using var old = await FakeLiteLlmProxy.StartAsync(isOld: true);

        var pull = await UsagePull.ReadAsync(connector, Context(old), October);

        Assert.Equal(FakeLiteLlmProxy.ExpectedTotal(October.From, October.To), pull.Effective);
        Assert.Equal(31 * 2 * 1_050_000, pull.Rows.Sum(r => TokenUnits.Count(r) ?? 0));
        Assert.Equal(["azure", "bedrock"], pull.Rows.Select(r => r.Line.ServiceProvider).Distinct().Order());
    }

    [Fact]
    public async Task Read_CachedTokensInsidePrompt_AreCountedOnce()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(fake), Day);

        Assert.Equal(
            [(TokenKind.Input, 500_000m), (TokenKind.CacheRead, 400_000m), (TokenKind.CacheWrite, 100_000m), (TokenKind.Output, 50_000m)],
            pull.Rows.Where(r => r.Line.SubAccountName == "booking" && r.ConsumedQuantity is not null)
                .Select(r => (CatalogueMapper.Map(r.Line).Kind!.Value, r.ConsumedQuantity!.Value))
        );
    }

    [Fact]
    public async Task Read_ShippedRules_FindTheVendorBehindTheProxy()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(fake), Day);

        var mapped = pull
            .Rows.Where(r => r.EffectiveCost is not null)
            .ToDictionary(r => r.Line.SubAccountName!, r => CatalogueMapper.Map(r.Line));
        Assert.Equal(new Mapped("microsoft", "openai", "microsoft", "microsoft", "gpt-5", TokenKind.Other), mapped["booking"]);
        Assert.Equal(new Mapped("amazon", "anthropic", "amazon", "amazon", "claude-sonnet-4-5", TokenKind.Other), mapped["claims"]);
    }

    [Fact]
    public async Task Read_SeveralProvidersOfAKey_LeavesOpenWhomToPay()
    {
        const string Metrics =
            """{"metrics":{"spend":1.5,"prompt_tokens":10,"completion_tokens":2},"api_key_breakdown":{"k":{"metrics":{"spend":1.5,"prompt_tokens":10,"completion_tokens":2}}}}""";
        var json =
            $$"""{"results":[{"date":"2026-11-01","breakdown":{"models":{"gpt-5":{{Metrics}} },"providers":{"openai":{{Metrics}},"azure":{{Metrics}} } } }]}""";

        var pull = await UsagePull.ReadAsync(connector, UsagePull.Answers(connector, Now, ("activity", json)), Day);

        Assert.All(pull.Rows, r => Assert.Null(r.Line.ServiceProvider));
        Assert.Contains("whom you pay for them is left open", Assert.Single(pull.Notes), StringComparison.Ordinal);
        Assert.Equal(1.5m, pull.Effective);
    }

    [Fact]
    public async Task Read_CostOfZero_IsWorthANote()
    {
        const string Json =
            """{"results":[{"date":"2026-11-01","metrics":{},"breakdown":{"providers":{"openai":{}},"models":{"own":{"metrics":{"spend":0,"prompt_tokens":9}}}}}]}""";

        var pull = await UsagePull.ReadAsync(connector, UsagePull.Answers(connector, Now, ("activity", Json)), Day);

        Assert.Contains("knows no price", Assert.Single(pull.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DayWithoutBreakdown_KeepsItsSpend()
    {
        const string Json = """{"results":[{"date":"2026-11-01","metrics":{"spend":"2.5","prompt_tokens":9}}]}""";

        var pull = await UsagePull.ReadAsync(connector, UsagePull.Answers(connector, Now, ("activity", Json)), Day);

        Assert.Equal(2.5m, pull.Effective);
        Assert.StartsWith("Model not named", pull.Rows[0].Line.SkuMeter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PagesThatDoNotGoOn_EndThePull()
    {
        const string Json = """{"results":[],"metadata":{"page":1,"total_pages":3,"has_more":true}}""";
        var context = UsagePull.Answers(connector, Now, ("activity", Json));
        var refusal = await Assert.ThrowsAsync<PullException>(() => UsagePull.ReadAsync(connector, context, Day));
        Assert.Contains("metadata.page", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MetricOfAnotherShape_IsRejectedWithItsPath()
    {
        const string Json =
            """{"results":[{"date":"2026-11-01","metrics":{},"breakdown":{"models":{"a":{"metrics":{"spend":[]}},"b":{"metrics":{"spend":1}}}}}]}""";

        var pull = await UsagePull.ReadAsync(connector, UsagePull.Answers(connector, Now, ("activity", Json)), Day);

        Assert.Equal("results[0].breakdown.models.a.metrics.spend", Assert.Single(pull.Problems).Column);
        Assert.Equal(1m, pull.Effective);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_Fault_RecoversOrRefuses(Fault fault)
    {
        fake.Provider.Break(fault, answers: 1);
        try
        {
            var pull = await UsagePull.ReadAsync(connector, Context(fake), October);
            Assert.Equal(FakeLiteLlmProxy.ExpectedTotal(October.From, October.To), pull.Effective);
        }
        catch (PullException e)
        {
            Assert.True(fault >= Fault.RetryAfterTooLong, e.Message);
        }
    }

    [Fact]
    public async Task Test_Connected_CountsYesterdaysModels() =>
        Assert.Equal("Connected; the proxy served 2 models yesterday.", await connector.TestAsync(Context(fake), CancellationToken.None));

    [Fact]
    public void Read_AnyChangeOfAPage_GivesRowsProblemsOrARefusal()
    {
        const string Keyed =
            """{"metrics":{"spend":1.5,"prompt_tokens":10,"completion_tokens":2,"cache_read_input_tokens":3},"metadata":{},"api_key_breakdown":{"k":{"metrics":{"spend":1.5,"prompt_tokens":10},"metadata":{"key_alias":"a","team_id":"t"}}}}""";
        PageMutations.Check(
            connector,
            Now,
            Day,
            (
                "activity",
                $$"""{"results":[{"date":"2026-11-01","metrics":{"spend":1.5},"breakdown":{"models":{"gpt-5":{{Keyed}} },"providers":{"openai":{{Keyed}} } } }],"metadata":{"page":1,"total_pages":1,"has_more":false} }"""
            )
        );
    }

    private PullContext Context(FakeLiteLlmProxy proxy) => UsagePull.Context(connector, proxy.Address, FakeLiteLlmProxy.Key, Now);
}
