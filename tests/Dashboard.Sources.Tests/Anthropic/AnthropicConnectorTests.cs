using Dashboard.Domain.Spend;
using Dashboard.Sources.Anthropic;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.Anthropic;

public sealed class AnthropicConnectorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 25, 0, TimeSpan.Zero);
    private static readonly PullWindow October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));
    private readonly AnthropicConnector connector = new();
    private FakeAnthropic fake = null!;

    public static TheoryData<Fault> Faults => UsagePull.Faults;

    public async Task InitializeAsync() => fake = await FakeAnthropic.StartAsync(Now);

    public async Task DisposeAsync() => await fake.DisposeAsync();

    [Fact]
    public async Task Read_Year_AddsUpToTheExpectedTotal()
    {
        var window = new PullWindow(new DateOnly(2025, 11, 21), new DateOnly(2026, 11, 22));

        var pull = await UsagePull.ReadAsync(connector, Context(), window);

        Assert.Equal(fake.ExpectedTotal(window.From, window.To), pull.Billed);
        Assert.Equal(pull.Billed, pull.Effective);
        Assert.Empty(pull.Problems);
        Assert.Equal(13, pull.Periods.Count);
    }

    [Fact]
    public async Task Read_Month_CountsEveryTokenOnce()
    {
        var book = new FakeAnthropicBook(1);
        var tokens = Enumerable.Range(0, 31).SelectMany(i => book.Uses(October.From.AddDays(i))).Sum(u => u.Kinds.Sum(k => k.Count));

        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        Assert.Equal(tokens, pull.Rows.Sum(r => TokenUnits.Count(r) ?? 0));
        Assert.Equal(pull.Rows.Count, pull.Rows.Select(r => (r.Start, r.LineKey)).Distinct().Count());
    }

    [Fact]
    public async Task Read_Month_FollowsThePagesAndAsksForNoMoreThan31Days()
    {
        await UsagePull.ReadAsync(connector, Context(), October);

        Assert.Equal(4, fake.Provider.Requests.Count(r => r.StartsWith("/v1/organizations/cost_report", StringComparison.Ordinal)));
        Assert.All(fake.Provider.Requests, r => Assert.Contains("limit=31&", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_PriorityTier_HasTokensAndUnknownCosts()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        var unknown = pull.Rows.Where(r => r.BilledCost is null).ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, r => Assert.Contains("priority", r.Line.Tags, StringComparison.Ordinal));
        Assert.Contains("Priority Tier is only on the invoice", Assert.Single(pull.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ShippedRules_KnowEveryRow()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        Assert.All(
            pull.Rows,
            row =>
            {
                var mapped = CatalogueMapper.Map(row.Line);
                Assert.Equal(("anthropic", "anthropic"), (mapped.Party, mapped.Developer));
                Assert.Equal(row.Line.SkuId == "Web Search Usage", mapped.Kind == TokenKind.Other);
                Assert.Equal(row.Line.SkuId == "Web Search Usage", mapped.Model is null);
                Assert.NotNull(mapped.Kind);
            }
        );
        var kinds = pull.Rows.GroupBy(r => r.Line.SkuPriceId!.Split('/').ElementAtOrDefault(1));
        Assert.All(kinds, k => Assert.Single(k.Select(r => CatalogueMapper.Map(r.Line).Kind).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Read_Fault_RecoversOrRefuses(Fault fault)
    {
        fake.Provider.Break(fault, answers: 1);
        try
        {
            var pull = await UsagePull.ReadAsync(connector, Context(), October);
            Assert.Equal(fake.ExpectedTotal(October.From, October.To), pull.Billed);
        }
        catch (PullException e)
        {
            Assert.True(fault >= Fault.RetryAfterTooLong, e.Message);
        }
    }

    [Fact]
    public async Task Read_WrongKey_SaysSo()
    {
        var refusal = await Assert.ThrowsAsync<PullException>(() =>
            UsagePull.ReadAsync(connector, UsagePull.Context(connector, fake.Address, "sk-ant-admin-wrong", Now), October)
        );
        Assert.Contains("does not accept the key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Connected_CountsYesterdaysWorkspaces() =>
        Assert.Equal("Connected; 2 workspaces had costs yesterday.", await connector.TestAsync(Context(), CancellationToken.None));

    private PullContext Context() => UsagePull.Context(connector, fake.Address, FakeAnthropic.Key, Now);
}
