using Dashboard.Sources.Demo;
using Dashboard.Store.Access;
using Dashboard.Store.Demo;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Demo;

public sealed class DemoDataTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task LoadAndRemove_BesideOwnUsage_LeavesExactlyTheOwnUsage()
    {
        var demo = store.Get<DemoData>();
        await store
            .Get<ImportUsage>()
            .RunAsync(
                store.Procurement,
                new FocusCsv().Row(cost: "12.34").ToFile(),
                new UsageImportOptions(),
                null,
                CancellationToken.None
            );

        await demo.LoadAsync(store.Administrator, null, CancellationToken.None);
        await using (var loaded = store.Open())
        {
            Assert.True(await loaded.UsageFacts.CountAsync() > 50_000);
            Assert.Equal(DemoCompany.Contracts.Count, await loaded.Documents.CountAsync());
            Assert.Equal(DemoCompany.Contracts.Count(c => c.AmendedKey is null), await loaded.Contracts.CountAsync());
            Assert.True(await loaded.Prices.AnyAsync());
        }

        await demo.RemoveAsync(store.Administrator, CancellationToken.None);

        await using var db = store.Open();
        Assert.Equal(12.34m, (await db.UsageFacts.SingleAsync()).BilledCost);
        Assert.Equal(12.34m, (await db.UsageDays.SingleAsync()).BilledCost);
        Assert.Equal(12.34m, (await db.UsageMonths.SingleAsync()).BilledCost);
        Assert.Single(await db.UsageLines.ToListAsync());
        Assert.False(await db.Contracts.AnyAsync() || await db.Prices.AnyAsync() || await db.Applications.AnyAsync());
        Assert.False(await db.MappingRules.AnyAsync(r => r.Origin == Origin.Demo));
        Assert.Single(await db.ImportRuns.ToListAsync());
    }

    [Fact]
    public async Task LoadOnFirstStart_AfterRemoval_DoesNotBringItBack()
    {
        var demo = store.Get<DemoData>();
        var system = Actor.System("start-up");
        await demo.LoadOnFirstStartAsync(system, CancellationToken.None);
        await demo.RemoveAsync(store.Administrator, CancellationToken.None);

        await demo.LoadOnFirstStartAsync(system, CancellationToken.None);

        Assert.False(await demo.IsLoadedAsync(store.Administrator, CancellationToken.None));
    }

    [Fact]
    public async Task Load_AsProcurement_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<DemoData>().LoadAsync(store.Procurement, null, CancellationToken.None)
        );
}
