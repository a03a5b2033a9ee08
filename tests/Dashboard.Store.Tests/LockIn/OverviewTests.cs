using Dashboard.Domain.LockIn;
using Dashboard.Store.LockIn;
using Dashboard.Store.Spend;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.LockIn;

public sealed class OverviewTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_EmptyStore_KnowsNothing()
    {
        var view = await ReadAsync();

        Assert.False(view.HasUsage);
        Assert.Empty(view.DeveloperMonths);
        Assert.All(view.Concentrations, one => Assert.Null(one.Hhi));
        Assert.Equal(new ScoreCoverage(0, 0, null), view.Scores);
    }

    [Fact]
    public async Task Read_Usage_DividesTheSameSpendInThreeWays()
    {
        await ImportAsync(
            new FocusCsv()
                .Row(cost: "75")
                .Row(cost: "25", provider: "Anthropic", sku: "claude-opus-4-8 input tokens")
                .Row(cost: "9", currency: "EUR")
        );

        var view = await ReadAsync();

        Assert.Equal(100m, view.Spend);
        Assert.All(view.Concentrations, one => Assert.Equal(100m, one.Shares.Sum(share => share.Spend)));
        Assert.Equal(6250m, view.Concentrations.Single(one => one.Partition == SpendPartition.ContractParty).Hhi!.Value.Lower);
        Assert.Equal([("EUR", 1L, 9m)], view.NotConverted.Select(one => (one.Currency, one.Rows, one.Effective!.Value)));
        Assert.Equal([("Anthropic", 25m), ("OpenAI", 75m)], view.DeveloperMonths.Select(one => (one.Name!, one.Effective)).Order());
        Assert.NotNull(view.ImportedAt);
        Assert.True(view.Scores.Vendors >= 2);
    }

    [Fact]
    public async Task Rank_Vendor_IsItsPlaceAmongAll()
    {
        await ImportAsync(new FocusCsv().Row(cost: "75"));

        var rank = await store.Get<ScoreRanking>().ReadAsync(store.Executive, "openai", CancellationToken.None);

        Assert.Equal(1, rank!.Stability.Rank);
        Assert.Equal(2 * FactorNames.All.Count, rank.Stability.Shifts.Count);
        Assert.Null(await store.Get<ScoreRanking>().ReadAsync(store.Executive, "nobody", CancellationToken.None));
    }

    private Task<OverviewView> ReadAsync() => store.Get<Overview>().ReadAsync(store.Executive, CancellationToken.None);

    private async Task ImportAsync(FocusCsv file) =>
        Assert.True(
            (
                await store
                    .Get<ImportUsage>()
                    .RunAsync(store.Procurement, file.ToFile(), new UsageImportOptions(), progress: null, CancellationToken.None)
            ).IsCompleted
        );
}
