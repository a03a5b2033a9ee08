using Dashboard.Domain.Spend;
using Dashboard.Store.Spend;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Spend;

public sealed class RuleCoverageTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Read_NoUsage_IsUnknownRatherThanZeroDays()
    {
        var view = await ReadAsync();

        Assert.Equal((0, null, null, 0), (view.Lines, view.From, view.Through, view.Largest.Count));
    }

    [Fact]
    public async Task Read_UnmappedUsage_IsSummedOverNinetyDaysTheCostliestFirst()
    {
        await ImportAsync(
            new FocusCsv()
                .Row(provider: "Little Gateway", sku: "small", cost: "2")
                .Row(provider: "Little Gateway", sku: "large", cost: "7")
                .Row(provider: "Little Gateway", sku: "large", cost: "3", day: "2026-11-02", tags: """{"team":"a"}""")
                .Row(provider: "Little Gateway", sku: "old", cost: "99", day: "2026-07-01")
        );

        var view = await ReadAsync();

        Assert.Equal((12m, 12m, new DateOnly(2026, 8, 5), new DateOnly(2026, 11, 2)), (view.Spend, view.Unmapped, view.From, view.Through));
        Assert.Equal([("large", 2L, 10m), ("small", 1L, 2m)], view.Largest.Select(u => (u.Sku, u.Rows, u.EffectiveCost ?? 0)));
        Assert.True(view.Largest[0] is { LacksParty: true, LacksDeveloper: true, LacksHost: true, LacksModel: true });
    }

    [Fact]
    public async Task Read_OtherCurrencies_ComeAfterTheReportingCurrency()
    {
        await ImportAsync(
            new FocusCsv()
                .Row(provider: "Little Gateway", sku: "euros", cost: "500", currency: "EUR")
                .Row(provider: "Little Gateway", sku: "dollars", cost: "1")
        );

        var view = await ReadAsync();

        Assert.Equal(1m, view.Unmapped);
        Assert.Equal(["dollars", "euros"], view.Largest.Select(u => u.Sku));
    }

    [Fact]
    public async Task Read_RuleThatTakesLines_IsCountedInEachOfThem()
    {
        await ImportAsync(new FocusCsv().Row(provider: "Little Gateway", sku: "a").Row(provider: "Little Gateway", sku: "b"));
        var vendor = (await store.Get<MappingRules>().ChoicesAsync(store.Executive, default)).Vendors[0].Id;
        var edit = new MappingRuleEdit
        {
            Name = "Gateway",
            Order = 1,
            PartyId = vendor,
        };
        edit.Conditions.Add(new EditCondition { Field = LineField.ServiceProvider, Pattern = "Little*" });

        var saved = await store.Get<MappingRules>().SaveAsync(store.Procurement, edit, null, default);

        var view = await ReadAsync();
        Assert.Equal(2, view.LinesByRule[saved.Id!.Value]);
        Assert.All(view.Largest, usage => Assert.False(usage.LacksParty));
    }

    private Task<RuleCoverageView> ReadAsync() => store.Get<RuleCoverage>().ReadAsync(store.Executive, CancellationToken.None);

    private Task ImportAsync(FocusCsv csv) =>
        store.Get<ImportUsage>().RunAsync(store.Procurement, csv.ToFile(), new UsageImportOptions(), null, CancellationToken.None);
}
