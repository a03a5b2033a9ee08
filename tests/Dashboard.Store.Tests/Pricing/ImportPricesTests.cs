using System.Text;
using Dashboard.Store.Imports;
using Dashboard.Store.Pricing;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Pricing;

public sealed class ImportPricesTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_NewList_StoresUsdPerMillionWithRawValueUnitAndDay()
    {
        var outcome = await ImportAsync("2026-06-06.json", input: "1.25e-06");

        Assert.Equal("1 rows added, 0 changed, 0 unchanged, 0 rejected", outcome.CountsLine);
        await using var db = store.Open();
        var price = await db.Prices.SingleAsync();
        Assert.Equal(
            (1.25m, "1.25e-06", "input_cost_per_token", new DateOnly(2026, 6, 6)),
            (price.UsdPerMillion, price.RawValue, price.RawUnit, price.ObservedOn)
        );
    }

    [Fact]
    public async Task Run_SameListTwice_ChangesNothing()
    {
        await ImportAsync("2026-06-06.json", input: "1.25e-06");

        Assert.Equal(
            "0 rows added, 0 changed, 1 unchanged, 0 rejected",
            (await ImportAsync("2026-06-06.json", input: "1.25e-06")).CountsLine
        );
    }

    [Fact]
    public async Task Run_LaterListWithAnotherValue_KeepsBothDated()
    {
        await ImportAsync("2026-06-06.json", input: "1.25e-06");
        await ImportAsync("2026-07-06.json", input: "1.25e-06");

        var outcome = await ImportAsync("2026-08-06.json", input: "1e-06");

        Assert.Equal("0 rows added, 1 changed, 0 unchanged, 0 rejected", outcome.CountsLine);
        Assert.Equal([("2026-06-06", "2026-07-06", 1.25m), ("2026-08-06", "2026-08-06", 1m)], await HistoryAsync());
    }

    [Fact]
    public async Task Run_ListsInAnyOrder_GiveTheSameSteps()
    {
        (string File, string Value)[] lists =
        [
            ("2026-01-01.json", "3e-06"),
            ("2026-02-01.json", "3e-06"),
            ("2026-03-01.json", "2e-06"),
            ("2026-04-01.json", "2e-06"),
        ];
        foreach (var (file, value) in new[] { lists[3], lists[1], lists[0], lists[2] })
        {
            await ImportAsync(file, value);
        }

        Assert.Equal([("2026-01-01", 3m), ("2026-03-01", 2m)], (await HistoryAsync()).Select(p => (p.Observed, p.Value)));
    }

    [Fact]
    public async Task Run_DuplicateKeys_FailsAndStoresNothing()
    {
        var json =
            """{"m": {"litellm_provider": "openai", "input_cost_per_token": 1e-06}, "m": {"litellm_provider": "openai", "input_cost_per_token": 2e-06}}""";

        var outcome = await store
            .Get<ImportPrices>()
            .RunAsync(store.Procurement, File("list.json", json), new PriceImportOptions(), null, CancellationToken.None);

        Assert.Equal(ImportState.Failed, outcome.State);
        Assert.Contains("m", outcome.Message, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.False(await db.Offers.AnyAsync());
    }

    private async Task<IReadOnlyList<(string Observed, string Confirmed, decimal Value)>> HistoryAsync()
    {
        await using var db = store.Open();
        return
        [
            .. (await db.Prices.OrderBy(p => p.ObservedOn).ToListAsync()).Select(p =>
                (p.ObservedOn.ToString("O"), p.ConfirmedOn.ToString("O"), p.UsdPerMillion)
            ),
        ];
    }

    private Task<ImportOutcome> ImportAsync(string file, string input) =>
        store
            .Get<ImportPrices>()
            .RunAsync(
                store.Procurement,
                File(file, $$$"""{"gpt-5": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": {{{input}}}}}"""),
                new PriceImportOptions(),
                null,
                CancellationToken.None
            );

    private static ImportFile File(string name, string json) => ImportFile.FromBytes(name, Encoding.UTF8.GetBytes(json));
}
