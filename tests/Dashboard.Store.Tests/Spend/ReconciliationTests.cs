using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Store.Spend.Reconciliation;
using Dashboard.Store.Tests.Sources;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Spend;

/// <summary>A file that a person brought and a source that tell of the same days, and amounts in other currencies.</summary>
public sealed class ReconciliationTests : IAsyncLifetime
{
    private static readonly DateOnly First = new(2026, 11, 1);
    private static readonly DateOnly Last = new(2026, 11, 30);
    private static readonly DateOnly Monday = new(2026, 11, 2);
    private static readonly DateOnly Friday = new(2026, 11, 6);

    private TestStore store = null!;
    private TestSources sources = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        sources = new TestSources(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_FileAndSourceOfTheSameDays_OnlyTheFileCountsAndTheOtherIsShown()
    {
        await using var provider = await PullOpenAiAsync();
        await ImportAsync(new FocusCsv().Row(day: "2026-11-02", cost: "10").Row(day: "2026-11-03", cost: "12"));

        var conflict = Assert.Single((await ReadAsync()).Conflicts);

        Assert.Equal(("openai", First, 2), (conflict.PartyKey, conflict.Month, conflict.Days));
        Assert.Equal((ReconcileUsage.FilesName, CostRank.Invoice, 22m), (conflict.CountedSource, conflict.CountedRank, conflict.Counted));
        var said = provider.ExpectedTotal(Monday, Monday.AddDays(2));
        Assert.Equal((CostRank.BillingApi, said), (conflict.OtherRank, decimal.Round(conflict.Other!.Value, 2)));
        Assert.Equal(said - 22m, decimal.Round(conflict.Difference!.Value, 2));
        Assert.Equal(2_000_000m, conflict.CountedTokens);
        Assert.True(conflict.OtherTokens > 0);
    }

    [Fact]
    public async Task Days_FileAndSourceOfTheSameDays_AddUpOnce()
    {
        await using var provider = await PullOpenAiAsync();
        await ImportAsync(new FocusCsv().Row(day: "2026-11-02", cost: "10").Row(day: "2026-11-03", cost: "12"));

        Assert.Equal(22m, await SpendAsync(Monday, Monday.AddDays(1)));
        var wednesday = Monday.AddDays(2);
        Assert.Equal(provider.ExpectedTotal(wednesday, wednesday.AddDays(1)), await SpendAsync(wednesday, wednesday));
    }

    [Fact]
    public async Task Rows_BehindAContestedDay_AreThoseThatCount()
    {
        await using var provider = await PullOpenAiAsync();
        await ImportAsync(new FocusCsv().Row(day: "2026-11-02", cost: "10").Row(day: "2026-11-03", cost: "12"));
        var names = await store.Get<VendorNames>().ReadAsync(store.Executive, CancellationToken.None);
        var filter = new UsageRowFilter
        {
            VendorId = names.Vendor("openai")!.Id,
            Role = UsageRole.Party,
            From = Monday,
            To = Monday.AddDays(1),
        };

        var rows = await store.Get<UsageRows>().StreamAsync(store.Executive, filter, 1_000, CancellationToken.None).ToListAsync();
        var sum = Assert.Single(await store.Get<UsageRows>().SumAsync(store.Executive, filter, CancellationToken.None));

        Assert.Equal([12m, 10m], rows.Select(r => r.EffectiveCost ?? 0));
        Assert.Equal((2L, 22m), (sum.Rows, sum.EffectiveCost ?? 0));
    }

    [Fact]
    public async Task Read_DaysOfOneSource_AreNoConflict()
    {
        await using var provider = await PullOpenAiAsync();
        await ImportAsync(new FocusCsv().Row(day: "2026-11-02", cost: "10", provider: "Anthropic", sku: "claude-sonnet-4-5 input tokens"));

        Assert.Empty((await ReadAsync()).Conflicts);
    }

    [Fact]
    public async Task Read_SundaysWithoutAWord_AreGapsWithTheirAmountAtStake()
    {
        await using var provider = await PullOpenAiAsync();

        var gaps = (await ReadAsync()).Gaps;

        Assert.Equal([First.AddDays(14), First.AddDays(7), First], gaps.Select(g => g.From));
        Assert.All(gaps, gap => Assert.Equal((1, gap.From), (gap.Days, gap.To)));
        var before = provider.ExpectedTotal(new DateOnly(2026, 10, 26), First) / 6;
        Assert.Equal(before, gaps[^1].AtStake!.Value, 2);
    }

    [Fact]
    public async Task Read_UnmappedSpend_IsShownWithItsAmount()
    {
        await ImportAsync(new FocusCsv().Row(provider: "Little Gateway", sku: "gw units", cost: "5").Row(cost: "3"));

        Assert.Equal(5m, (await ReadAsync()).Unmapped);
    }

    [Fact]
    public async Task Read_NothingStored_HasNothingToShow()
    {
        var report = await ReadAsync();

        Assert.Equal((0, 0, 0, 0m), (report.Conflicts.Count, report.Gaps.Count, report.Unconverted.Count, report.Unmapped));
    }

    [Fact]
    public async Task Read_WithoutARole_IsRefused() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ReconcileUsage>().ReadAsync(new Actor("nobody", []), First, Last, CancellationToken.None)
        );

    [Fact]
    public async Task Rates_EuroFile_ConvertsItsDaysAndLeavesOtherCurrenciesApart()
    {
        await ImportEurosAsync();
        Assert.Equal([("CHF", 1, 7m), ("EUR", 2, 30m)], await UnconvertedAsync());

        await using var rates = await StartRatesAsync(() => "1.1000");
        await sources.RunWellAsync(await sources.AddAsync("ecb-rates", (CommonSettings.Address, rates.Address.ToString())));

        Assert.Equal([("CHF", 1, 7m)], await UnconvertedAsync());
        Assert.Equal([(Friday, 11m, Friday), (Friday.AddDays(1), 22m, Friday)], await ConvertedAsync());
        Assert.Equal(33m, await SpendAsync(First, Last));
    }

    [Fact]
    public async Task Rates_Restated_RestatesTheDaysWithAnAuditEntry()
    {
        await ImportEurosAsync();
        var rate = "1.1000";
        await using var rates = await StartRatesAsync(() => rate);
        var source = await sources.AddAsync("ecb-rates", (CommonSettings.Address, rates.Address.ToString()));
        await sources.RunWellAsync(source);
        rate = "1.2000";

        var run = await sources.RunWellAsync(source);

        Assert.Equal(1, run.Changed);
        Assert.Equal([(Friday, 12m, Friday), (Friday.AddDays(1), 24m, Friday)], await ConvertedAsync());
        Assert.Equal(36m, await SpendAsync(First, Last));
        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "exchange rate");
        Assert.Equal(("restated", "USD 2026-11-06"), (entry.Action, entry.Key));
        Assert.Contains("1.1", entry.Before, StringComparison.Ordinal);
        Assert.Contains("1.2", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_ThereBeforeTheFile_ConvertItAsItComes()
    {
        await using var rates = await StartRatesAsync(() => "1.1000");
        await sources.RunWellAsync(await sources.AddAsync("ecb-rates", (CommonSettings.Address, rates.Address.ToString())));

        await ImportEurosAsync();

        Assert.Equal([(Friday, 11m, Friday), (Friday.AddDays(1), 22m, Friday)], await ConvertedAsync());
    }

    private async Task<FakeOpenAi> PullOpenAiAsync()
    {
        var provider = await FakeOpenAi.StartAsync(store.Time.GetUtcNow());
        var source = await sources.AddAsync(
            "openai",
            (CommonSettings.Address, provider.Address.ToString()),
            (CommonSettings.Secret, FakeOpenAi.Key),
            ("start", "2026-10-26")
        );
        await sources.RunWellAsync(source);
        return provider;
    }

    // Rates of the Friday only: the Saturday takes them too.
    private static Task<FakeProvider> StartRatesAsync(Func<string> dollars) =>
        FakeProvider.StartAsync(context => context.Response.WriteAsync($"Date,USD,JPY,\n2026-11-06,{dollars()},165.2,\n"));

    private Task ImportEurosAsync() =>
        ImportAsync(
            new FocusCsv()
                .Row(day: "2026-11-06", cost: "10", currency: "EUR")
                .Row(day: "2026-11-07", cost: "20", currency: "EUR")
                .Row(day: "2026-11-07", cost: "7", currency: "CHF")
        );

    private Task ImportAsync(FocusCsv csv) =>
        store.Get<ImportUsage>().RunAsync(store.Procurement, csv.ToFile(), new UsageImportOptions(), null, CancellationToken.None);

    private Task<ReconciliationReport> ReadAsync() =>
        store.Get<ReconcileUsage>().ReadAsync(store.Executive, First, Last, CancellationToken.None);

    private async Task<IEnumerable<(string, int, decimal)>> UnconvertedAsync() =>
        (await ReadAsync()).Unconverted.Select(u => (u.Currency, u.Days, u.Amount));

    private async Task<IEnumerable<(DateOnly, decimal, DateOnly)>> ConvertedAsync()
    {
        await using var db = store.Open();
        var days = await db.UsageDays.Where(d => d.ConvertedFrom == "EUR").OrderBy(d => d.Day).ToListAsync();
        return days.Select(d => (d.Day, d.EffectiveCost ?? 0, d.RateOn!.Value));
    }

    /// <summary>In the reporting currency, to the cent.</summary>
    private async Task<decimal> SpendAsync(DateOnly from, DateOnly to)
    {
        await using var db = store.Open();
        var sum = await db.UsageDays.Where(d => d.Day >= from && d.Day <= to && d.Currency == "USD").SumAsync(d => d.EffectiveCost);
        return decimal.Round(sum ?? 0, 2);
    }
}
