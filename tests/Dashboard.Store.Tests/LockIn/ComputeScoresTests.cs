using Dashboard.Domain.LockIn;
using Dashboard.Store.LockIn;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.LockIn;

public sealed class ComputeScoresTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_EmptyStore_KnowsNothingAndSaysSo()
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", CancellationToken.None);

        var score = await ScoreAsync("cohere");
        Assert.Equal(new Interval(0, 100), score.Factor(FactorId.Dependence).Value);
        Assert.Equal(new Interval(0, 100), score.Factor(FactorId.Contract).Value);
    }

    [Fact]
    public async Task Run_VendorWithAnUpstreamMilestoneInForce_CountsItWithItsSource()
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", CancellationToken.None);

        var contract = (await ScoreAsync("openai")).Factor(FactorId.Contract);
        Assert.Equal(10, contract.Value.Lower);
        Assert.Contains(contract.Contributions, c => c.Points == Interval.Exactly(10) && c.Evidence is not null);
    }

    [Fact]
    public async Task Import_AllSpendOnOneVendor_MakesItsDependenceCertain()
    {
        await ImportAsync(new FocusCsv().Row(cost: "900").Row(sku: "gpt-5 output tokens", cost: "100"));

        var dependence = (await ScoreAsync("openai")).Factor(FactorId.Dependence);
        Assert.Equal(Interval.Exactly(100), dependence.Value);
        Assert.Contains(
            dependence.Contributions,
            c => c.Evidence?.Link?.StartsWith("/spend/rows?vendor=openai", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public async Task Import_SpendThatNoRuleTakes_WidensDependenceInsteadOfLoweringIt()
    {
        await ImportAsync(new FocusCsv().Row(cost: "500").Row(provider: "Nobody We Know", sku: "mystery", cost: "500"));

        var dependence = (await ScoreAsync("openai")).Factor(FactorId.Dependence).Value;
        Assert.Equal(100, dependence.Upper);
        Assert.True(dependence.Lower < 100);
    }

    [Fact]
    public async Task Run_TwiceOnADay_KeepsOneScoreADay()
    {
        var compute = store.Get<ComputeScores>();
        await compute.RunAsync(store.Administrator, "first", CancellationToken.None);
        await compute.RunAsync(store.Administrator, "second", CancellationToken.None);
        store.Time.Advance(TimeSpan.FromDays(1));
        await compute.RunAsync(store.Administrator, "next day", CancellationToken.None);

        await using var db = store.Open();
        var id = await db.Vendors.Where(v => v.Key == "openai").Select(v => v.Id).SingleAsync();
        Assert.Equal(
            ["second", "next day"],
            await db.VendorScores.Where(s => s.VendorId == id).OrderBy(s => s.Day).Select(s => s.Reason).ToListAsync()
        );
    }

    [Fact]
    public async Task VendorList_AfterImport_RanksByLowerBoundWithSpendTiesAndClauses()
    {
        await ImportAsync(new FocusCsv().Row(cost: "900"));

        var page = await store.Get<VendorList>().ReadAsync(store.Executive, new VendorListFilter(), CancellationToken.None);

        Assert.Equal("openai", page.Items[0].Key);
        Assert.Equal(900, page.Items[0].Spend);
        Assert.True(page.Items[0].TieCount > 0);
        Assert.Equal(page.Items.Select(v => v.ScoreLower).OrderDescending(), page.Items.Select(v => v.ScoreLower));
    }

    private Task ImportAsync(FocusCsv file) =>
        store.Get<ImportUsage>().RunAsync(store.Procurement, file.ToFile(), new UsageImportOptions(), null, CancellationToken.None);

    private async Task<LockInScore> ScoreAsync(string vendor) =>
        (await store.Get<ScoreList>().ReadAsync(store.Executive, vendor, CancellationToken.None)).Single().Score;
}
