using System.Text;
using Dashboard.Store.Imports;
using Dashboard.Store.Pricing;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Pricing;

public sealed class PreviewPricesTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_AnyList_CountsWhatTheImportThenDoesAndStoresNothing()
    {
        await store.Get<ImportPrices>().RunAsync(store.Procurement, List("2026-05-05.json", "1e-06", "4e-06"), new(), null, default);
        var next = List("2026-06-06.json", "2e-06", "4e-06", "9e-06");

        var preview = await store.Get<PreviewPrices>().RunAsync(store.Procurement, next, new(), null, default);

        await using (var db = store.Open())
        {
            Assert.Equal(2, await db.Prices.CountAsync());
        }

        var outcome = await store.Get<ImportPrices>().RunAsync(store.Procurement, next, new(), null, default);
        Assert.Equal((1L, 1L, 1L), (preview.Added, preview.Changed, preview.Unchanged));
        Assert.Equal((outcome.Added, outcome.Changed, outcome.Unchanged), (preview.Added, preview.Changed, preview.Unchanged));
        Assert.Equal(new DateOnly(2026, 6, 6), preview.ObservedOn);
    }

    [Fact]
    public async Task Run_NoDateInTheName_TakesToday() =>
        Assert.Equal(
            new DateOnly(2026, 11, 20),
            (await store.Get<PreviewPrices>().RunAsync(store.Procurement, List("prices.json", "1e-06"), new(), null, default)).ObservedOn
        );

    private static ImportFile List(string name, string input, string? output = null, string? cached = null)
    {
        var prices = new StringBuilder("\"input_cost_per_token\":").Append(input);
        prices.Append(output is null ? "" : $",\"output_cost_per_token\":{output}");
        prices.Append(cached is null ? "" : $",\"cache_read_input_token_cost\":{cached}");
        return ImportFile.FromBytes(
            name,
            Encoding.UTF8.GetBytes($"{{\"gpt-5\":{{\"litellm_provider\":\"openai\",\"mode\":\"chat\",{prices}}}}}")
        );
    }
}
