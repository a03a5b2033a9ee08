using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Home;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Home;

public sealed class ExecutiveHomeTests : IAsyncLifetime
{
    private TestStore store = null!;
    private HomeRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new HomeRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_EmptyStore_KnowsNothing()
    {
        var view = await ReadAsync();

        Assert.False(view.Base.HasUsage);
        Assert.Null(view.AtRisk.Share);
        Assert.Empty(view.DeveloperMonths);
        Assert.All(view.Concentrations, one => Assert.Null(one.Now.Hhi));
        Assert.Equal((0, null), (view.OurVendors, view.MeanWidth));
    }

    [Fact]
    public async Task Read_Usage_DividesTheSameSpendInThreeWaysAndLeavesOtherCurrenciesOut()
    {
        await ImportTwoVendorsAsync();

        var view = await ReadAsync();

        Assert.Equal(100m, view.Spend);
        Assert.All(view.Concentrations, one => Assert.Equal(100m, one.Now.Shares.Sum(share => share.Spend)));
        Assert.Equal(6250m, view.Concentrations.Single(one => one.Now.Partition == SpendPartition.ContractParty).Now.Hhi!.Value.Lower);
        Assert.Equal([("EUR", 1L, 9m)], view.NotConverted.Select(one => (one.Currency, one.Rows, one.Effective!.Value)));
        Assert.Equal([("Anthropic", 25m), ("OpenAI", 75m)], view.DeveloperMonths.Select(one => (one.Name!, one.Effective)).Order());
        Assert.NotNull(view.Base.ImportedAt);
    }

    [Fact]
    public async Task SpendAtRisk_ByBand_CountsWhatIsCertainAndWhatMayBe()
    {
        await ImportTwoVendorsAsync();
        await records.ScoreAsync(("anthropic", 50, 60), ("openai", 30, 80));

        var view = await ReadAsync();

        Assert.Equal((25m, 100m, 100m), (view.AtRisk.Certain, view.AtRisk.Possible, view.AtRisk.Total));
        Assert.Equal((1, 2), (view.HeldAtLeast, view.HeldAtMost));
        Assert.Equal(["anthropic", "openai"], view.AtRiskVendors.Select(v => v.Key));
    }

    [Fact]
    public async Task Trend_WholeMonths_TellsTheChangeOverThree()
    {
        await records.ImportAsync(
            new FocusCsv()
                .Row("2026-07-15", "100")
                .Row("2026-10-15", "50")
                .Row("2026-10-15", "50", provider: "Anthropic", sku: "claude-opus-4-8 input tokens")
                .Row("2026-11-05", "100", provider: "Anthropic", sku: "claude-opus-4-8 input tokens")
        );

        var trend = (await ReadAsync()).Concentrations.Single(one => one.Now.Partition == SpendPartition.ContractParty).Trend;

        Assert.Equal(new DateOnly(2026, 10, 1), trend.Latest!.Month);
        Assert.Equal(Interval.Exactly(5_000), trend.Latest.Concentration.Hhi);
        Assert.Equal(Interval.Exactly(-5_000), trend.Latest.OverThreeMonths);
        Assert.Null(trend.Latest.OverTwelveMonths);
    }

    [Fact]
    public async Task Cliffs_OfEveryRegister_StandByDate()
    {
        await ImportTwoVendorsAsync();
        var contract = await records.ContractAsync(
            "Terms",
            c => (c.EndsOn, c.NoticeDays, c.Renewal) = (HomeRecords.Today.AddDays(40), 30, RenewalKind.None)
        );
        await records.CommitAsync(contract, 10, "USD", HomeRecords.Today.AddDays(-9), HomeRecords.Today.AddDays(20), c => c.Name = "Spend");
        await records.CommitAsync(
            contract,
            10,
            "USD",
            HomeRecords.Today.AddDays(-9),
            HomeRecords.Today.AddDays(181),
            c => c.Name = "Later"
        );
        await records.AmendAsync(contract, HomeRecords.Today.AddDays(30), ClauseTypes.Exclusivity);
        await RetireAsync("gpt-5", HomeRecords.Today.AddDays(50));
        await records.AddAsync(
            new Tie
            {
                Key = "milestone",
                FromId = await records.VendorAsync("openai"),
                ToId = await records.VendorAsync("microsoft"),
                Kind = TieKind.Milestone,
                Line = "AGI condition",
                EndsOn = HomeRecords.Today.AddDays(60),
                Fact = "fact",
                SourceTitle = "source",
                SourceAddress = "https://example.org",
                Origin = Origin.User,
            }
        );

        var view = await ReadAsync();

        Assert.Equal(
            [
                (10, CliffKind.NoticeDate, "Terms"),
                (20, CliffKind.CommitmentEnd, "Spend"),
                (30, CliffKind.ExclusivityEnd, "Terms"),
                (40, CliffKind.ContractEnd, "Terms"),
                (50, CliffKind.ModelRetirement, "GPT-5"),
                (60, CliffKind.MilestoneTie, "OpenAI and Microsoft"),
            ],
            view.Cliffs.Select(c => (c.On.DayNumber - HomeRecords.Today.DayNumber, c.Kind, c.What))
        );
    }

    [Fact]
    public async Task Cliffs_ContractForLegalOnly_AreNotTheExecutives()
    {
        var contract = await records.ContractAsync(
            "Side letter",
            c =>
            {
                (c.EndsOn, c.NoticeDays) = (HomeRecords.Today.AddDays(40), 30);
                c.Confidentiality = Confidentiality.LegalOnly;
            }
        );
        await records.CommitAsync(contract, 10, "USD", HomeRecords.Today, HomeRecords.Today.AddDays(20));
        await records.AmendAsync(contract, HomeRecords.Today.AddDays(30), ClauseTypes.Exclusivity);

        Assert.Empty((await ReadAsync()).Cliffs);
        Assert.Equal(4, (await store.Get<ExecutiveHome>().ReadAsync(store.Legal, CancellationToken.None)).Cliffs.Count);
    }

    private Task ImportTwoVendorsAsync() =>
        records.ImportAsync(
            new FocusCsv()
                .Row(cost: "75")
                .Row(cost: "25", provider: "Anthropic", sku: "claude-opus-4-8 input tokens")
                .Row(cost: "9", currency: "EUR")
        );

    private async Task RetireAsync(string model, DateOnly on)
    {
        await using var db = store.Open();
        Assert.Equal(1, await db.Models.Where(m => m.Key == model).ExecuteUpdateAsync(s => s.SetProperty(m => m.RetiresOn, on)));
    }

    private Task<ExecutiveView> ReadAsync() => store.Get<ExecutiveHome>().ReadAsync(store.Executive, CancellationToken.None);
}
