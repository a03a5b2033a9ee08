using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Spend;

public sealed class UsageRowsTests : IAsyncLifetime
{
    private TestStore store = null!;
    private NamedItems names = null!;
    private ImportOutcome outcome = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        var file = new FocusCsv()
            .Row(cost: "10")
            .Row(day: "2026-11-02", cost: "-4")
            .Row(day: "2026-11-03", cost: "7", currency: "EUR")
            .Row(day: "2026-11-03", cost: "5", provider: "Nobody", sku: "unheard of")
            .Row(day: "2026-11-04", cost: "2", sku: "gpt-5-nano input tokens");
        outcome = await store
            .Get<ImportUsage>()
            .RunAsync(store.Procurement, file.ToFile(), new UsageImportOptions(), progress: null, CancellationToken.None);
        names = await store.Get<VendorNames>().ReadAsync(store.Executive, CancellationToken.None);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Sum_EveryFilter_IsWhatItsRowsAddUpTo()
    {
        var openAi = names.Vendor("openai")!.Id;
        UsageRowFilter[] filters =
        [
            new(),
            new() { VendorId = openAi },
            new()
            {
                VendorId = openAi,
                Role = UsageRole.Developer,
                Currency = "USD",
            },
            new() { Unmapped = true, OnlyAi = true },
            new() { Corrections = true },
            new() { ImportRunId = outcome.RunId, Currency = "EUR" },
            new() { ModelId = names.Model("gpt-5-nano")!.Id },
            new() { From = new DateOnly(2026, 11, 2), To = new DateOnly(2026, 11, 3) },
        ];
        foreach (var filter in filters)
        {
            var rows = await Rows.StreamAsync(store.Executive, filter, 100, CancellationToken.None).ToListAsync();

            var sums = await Rows.SumAsync(store.Executive, filter, CancellationToken.None);

            Assert.NotEmpty(rows);
            Assert.Equal(
                rows.GroupBy(r => r.Currency).Select(g => (g.Key, (long)g.Count(), g.Sum(r => r.EffectiveCost))).Order(),
                sums.Select(s => (s.Currency, s.Rows, s.EffectiveCost)).Order()
            );
            Assert.Equal(rows.Count, (await Rows.ReadAsync(store.Executive, filter, CancellationToken.None)).Total);
        }
    }

    [Fact]
    public async Task Stream_Limit_EndsThere() =>
        Assert.Equal(2, (await Rows.StreamAsync(store.Executive, new UsageRowFilter(), 2, CancellationToken.None).ToListAsync()).Count);

    [Fact]
    public async Task Sum_WithoutARole_IsRefused() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            Rows.SumAsync(new Actor("nobody", []), new UsageRowFilter(), CancellationToken.None)
        );

    private UsageRows Rows => store.Get<UsageRows>();
}
