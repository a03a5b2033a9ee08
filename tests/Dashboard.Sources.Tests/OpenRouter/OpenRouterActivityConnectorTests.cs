using Dashboard.Domain.Spend;
using Dashboard.Sources.OpenRouter;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.OpenRouter;

public sealed class OpenRouterActivityConnectorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 1, 10, 0, TimeSpan.Zero);
    private static readonly PullWindow Year = new(new DateOnly(2025, 11, 21), new DateOnly(2026, 11, 22));
    private static readonly PullWindow Day = new(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21));
    private readonly OpenRouterActivityConnector connector = new();
    private FakeOpenRouter fake = null!;

    public static TheoryData<Fault> Faults => UsagePull.Faults;

    public async Task InitializeAsync() => fake = await FakeOpenRouter.StartAsync(Now);

    public async Task DisposeAsync() => await fake.DisposeAsync();

    [Fact]
    public async Task Read_Year_AddsUpToTheLast30CompletedDays()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), Year);

        Assert.Equal(fake.ExpectedTotal(Year.From, Year.To), pull.Billed);
        Assert.Equal(30, pull.Periods.Count);
        Assert.Equal(("2026-10-22", "2026-11-20"), (pull.Periods[0].Name, pull.Periods[29].Name));
        Assert.Equal(30, fake.Provider.Requests.Count);
    }

    [Fact]
    public async Task Read_ShippedRules_KeepPartyDeveloperAndHostApart()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), Day);

        Assert.Equal(
            [
                new("openrouter", "anthropic", "google", "openrouter", "claude-sonnet-4-6", TokenKind.Other),
                new("openrouter", "anthropic", "google", "openrouter", "claude-sonnet-4-6", TokenKind.Input),
                new("openrouter", "anthropic", "google", "openrouter", "claude-sonnet-4-6", TokenKind.Output),
            ],
            pull.Rows.Select(r => CatalogueMapper.Map(r.Line))
        );
        Assert.Equal([null, 50_000m, 12_500m], pull.Rows.Select(r => r.ConsumedQuantity));
    }

    [Fact]
    public async Task Read_OwnKeyAtTheHost_IsPaidElsewhere()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), Day);

        Assert.DoesNotContain(pull.Rows, r => r.Line.SkuId == "openai/gpt-5");
        Assert.Contains("0.75 USD, is billed by the providers themselves", Assert.Single(pull.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"model":"m","usage":1}]}""", "data[0].date")]
    [InlineData("""{"data":[{"date":"2026-11-19","model":"m","usage":1}]}""", "data[0].date")]
    [InlineData("""{"data":[{"date":"2026-11-20","model":"m"}]}""", "data[0].usage")]
    [InlineData("""{"data":[{"date":"2026-11-20 00:00:00","model":"m","usage":1,"prompt_tokens":-4}]}""", "data[0].prompt_tokens")]
    public async Task Read_RowOfAnotherShape_IsRejectedWithItsPath(string json, string path)
    {
        var pull = await UsagePull.ReadAsync(connector, UsagePull.Answers(connector, Now, ("activity", json)), Day);

        Assert.Equal(path, Assert.Single(pull.Problems).Column);
        Assert.Empty(pull.Rows);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_Fault_RecoversOrRefuses(Fault fault)
    {
        fake.Provider.Break(fault, answers: 1);
        try
        {
            var pull = await UsagePull.ReadAsync(connector, Context(), Year);
            Assert.Equal(fake.ExpectedTotal(Year.From, Year.To), pull.Billed);
        }
        catch (PullException e)
        {
            Assert.True(fault >= Fault.RetryAfterTooLong, e.Message);
        }
    }

    [Fact]
    public async Task Test_Connected_CountsYesterdaysModels() =>
        Assert.Equal("Connected; OpenRouter served 2 models yesterday.", await connector.TestAsync(Context(), CancellationToken.None));

    [Fact]
    public void Read_AnyChangeOfAPage_GivesRowsProblemsOrARefusal() =>
        PageMutations.Check(
            connector,
            Now,
            Day,
            (
                "activity",
                """{"data":[{"date":"2026-11-20","model":"openai/gpt-5","model_permaslug":"openai/gpt-5-2025-08-07","endpoint_id":"e","provider_name":"Azure","usage":1.5,"byok_usage_inference":0,"requests":2,"prompt_tokens":9,"completion_tokens":3,"reasoning_tokens":1}]}"""
            )
        );

    private PullContext Context() => UsagePull.Context(connector, fake.Address, FakeOpenRouter.Key, Now);
}
