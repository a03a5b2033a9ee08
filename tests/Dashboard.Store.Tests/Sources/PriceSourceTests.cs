using Dashboard.Domain.Pricing;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Sources;

/// <summary>A price list as a source: kept as it came, laid into its own offers, and never lost for one that cannot be read.</summary>
public sealed class PriceSourceTests : IAsyncLifetime
{
    private TestStore store = null!;
    private TestSources sources = null!;
    private FakeProvider provider = null!;
    private string list = List(1.25m);

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        sources = new TestSources(store);
        provider = await FakeProvider.StartAsync(context => context.Response.WriteAsync(list));
    }

    public async Task DisposeAsync()
    {
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Run_SameListAgain_KeepsOnePayloadAndConfirmsThePrice()
    {
        var source = await AddAsync();
        await sources.RunWellAsync(source);
        store.Time.Advance(TimeSpan.FromDays(1));
        var again = await sources.RunWellAsync(source);

        Assert.Equal((0, 0), (again.Added, again.Changed));
        await using var db = store.Open();
        var payload = await db.SourcePayloads.SingleAsync();
        Assert.Equal(1, payload.LastOn.DayNumber - payload.FirstOn.DayNumber);
        Assert.Equal(again.PayloadHash, payload.Hash);
        Assert.Equal(1, await db.Payloads.CountAsync());
        Assert.Equal(payload.LastOn, await db.Prices.MaxAsync(p => p.ConfirmedOn));
    }

    [Fact]
    public async Task Run_PriceChanges_KeepsBothPayloadsAndBothPrices()
    {
        var source = await AddAsync();
        await sources.RunWellAsync(source);
        store.Time.Advance(TimeSpan.FromDays(1));
        list = List(1.50m);
        var changed = await sources.RunWellAsync(source);

        Assert.Equal((0, 1), (changed.Added, changed.Changed));
        await using var db = store.Open();
        Assert.Equal(2, await db.Payloads.CountAsync());
        Assert.Equal([1.25m, 1.50m], await db.Prices.OrderBy(p => p.ObservedOn).Select(p => p.UsdPerMillion).ToListAsync());
    }

    [Fact]
    public async Task Run_ListThatCannotBeRead_KeepsItAndWhatWasKnown()
    {
        var source = await AddAsync();
        await sources.RunWellAsync(source);
        list = "[1, 2, 3]";
        var broken = await sources.RunAsync(source);

        Assert.Equal(SourceRunState.Failed, broken.State);
        await using var db = store.Open();
        Assert.Equal(1, await db.Prices.CountAsync());
        var last = await db.Sources.Select(s => s.LastGoodAt).SingleAsync();
        Assert.NotNull(last);
    }

    [Fact]
    public async Task Run_TwoListsThatContradict_EachHasItsOwnOffer()
    {
        await sources.RunWellAsync(await AddAsync());
        await using var other = await FakeProvider.StartAsync(context =>
            context.Response.WriteAsync(
                """{"openai":{"id":"openai","name":"OpenAI","models":{"gpt-5":{"id":"gpt-5","name":"GPT-5","cost":{"input":1.2}}}}}"""
            )
        );
        await sources.RunWellAsync(await sources.AddAsync("models-dev", (CommonSettings.Address, other.Address.ToString())));

        await using var db = store.Open();
        var prices = await db.Prices.OrderBy(p => p.Offer!.List).Select(p => new { p.Offer!.List, p.UsdPerMillion }).ToListAsync();
        Assert.Equal([("litellm", 1.25m), ("models-dev", 1.2m)], prices.Select(p => (p.List, p.UsdPerMillion)));
    }

    [Fact]
    public async Task Run_FileOfTheServer_IsReadLikeAnAddress()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(path, List(2m));
        try
        {
            await sources.RunWellAsync(await sources.AddAsync("litellm", (CommonSettings.Address, path)));
        }
        finally
        {
            File.Delete(path);
        }

        await using var db = store.Open();
        Assert.Equal(ServiceTier.Standard, await db.Prices.Select(p => p.Offer!.Tier).SingleAsync());
    }

    private Task<int> AddAsync() => sources.AddAsync("litellm", (CommonSettings.Address, provider.Address.ToString()));

    private static string List(decimal perMillion)
    {
        var perToken = (perMillion / 1_000_000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $$$"""{"gpt-5":{"litellm_provider":"openai","input_cost_per_token":{{{perToken}}} }}""";
    }
}
