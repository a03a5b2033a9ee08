using Dashboard.Domain.Spend;
using Dashboard.Sources.OpenAi;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Tests.Catalogue;
using Dashboard.Sources.Tests.Pulling;
using Dashboard.Testing.Providers;

namespace Dashboard.Sources.Tests.OpenAi;

public sealed class OpenAiConnectorTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 20, 0, TimeSpan.Zero);
    private static readonly PullWindow October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1));
    private readonly OpenAiConnector connector = new();
    private FakeOpenAi fake = null!;

    public static TheoryData<Fault> Faults => UsagePull.Faults;

    public async Task InitializeAsync() => fake = await FakeOpenAi.StartAsync(Now);

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
        Assert.Equal("2025-11-21 to 2025-11-30", pull.Periods[0].Name);
        Assert.Equal("2026-10", pull.Periods[11].Name);
    }

    [Fact]
    public async Task Read_Month_HasOneFactOfEachKind()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        Assert.Equal(
            pull.Rows.Count,
            pull.Rows.Select(r => (r.Start, r.Line.SubAccountId, Item: r.Line.SkuMeter!.ToUpperInvariant())).Distinct().Count()
        );
        Assert.Empty(pull.Notes);
        Assert.All(pull.Rows, r => Assert.Null(r.ListCost ?? r.ContractedCost));
    }

    [Fact]
    public async Task Read_Month_CountsEveryTokenOnce()
    {
        var book = new FakeOpenAiBook(1);
        var tokens = Enumerable.Range(0, 31).SelectMany(i => book.Uses(October.From.AddDays(i))).Sum(u => u.Input + u.Output);

        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        Assert.Equal(tokens, pull.Rows.Sum(r => TokenUnits.Count(r) ?? 0));
    }

    [Fact]
    public async Task Read_Month_FollowsThePages()
    {
        await UsagePull.ReadAsync(connector, Context(), October);

        Assert.Equal(4, fake.Provider.Requests.Count(r => r.StartsWith("/v1/organization/costs", StringComparison.Ordinal)));
        Assert.Contains(fake.Provider.Requests, r => r.Contains("page=page_30", StringComparison.Ordinal));
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
                Assert.Equal(("openai", "openai", "microsoft"), (mapped.Party, mapped.Developer, mapped.Host));
                var isSearch = row.Line.SkuMeter == "web search tool calls";
                Assert.Equal(isSearch, mapped.Kind == TokenKind.Other);
                Assert.Equal(isSearch, mapped.Model is null);
                Assert.NotNull(mapped.Kind);
            }
        );
        Assert.Equal(4, pull.Rows.Select(r => CatalogueMapper.Map(r.Line).Kind).Distinct().Count());
    }

    [Fact]
    public async Task Read_UsageWithoutCosts_HasUnknownCosts()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), October);

        var unknown = pull.Rows.Where(r => r.BilledCost is null).ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, r => Assert.Equal(("default", (decimal?)null), (r.Line.SubAccountId, r.EffectiveCost)));
        Assert.All(unknown, r => Assert.True(r.ConsumedQuantity > 0));
    }

    [Fact]
    public async Task Read_NewestDays_SaysUpToWhichHourIsCounted()
    {
        var pull = await UsagePull.ReadAsync(connector, Context(), new PullWindow(new DateOnly(2026, 11, 14), new DateOnly(2026, 11, 22)));

        Assert.Equal("OpenAI has counted tokens up to 2026-11-21 10:00 UTC; later hours may still come.", Assert.Single(pull.Notes));
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
            UsagePull.ReadAsync(connector, UsagePull.Context(connector, fake.Address, "sk-admin-wrong", Now), October)
        );
        Assert.Contains("does not accept the key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_Connected_CountsYesterdaysProjects()
    {
        var sentence = await connector.TestAsync(Context(), CancellationToken.None);

        Assert.Matches("^Connected; [23] projects had costs yesterday.$", sentence);
        Assert.Single(fake.Provider.Requests);
    }

    [Fact]
    public void Problem_ProjectKey_AsksForAnAdminKey()
    {
        var settings = new SourceSettings(connector, new Dictionary<string, string> { [CommonSettings.Secret] = "sk-proj-1234" });
        Assert.Contains("sk-admin-", connector.Problem(settings), StringComparison.Ordinal);
    }

    private PullContext Context() => UsagePull.Context(connector, fake.Address, FakeOpenAi.Key, Now);
}
