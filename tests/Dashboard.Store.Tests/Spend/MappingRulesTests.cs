using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Spend;

public sealed class MappingRulesTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        await store
            .Get<ImportUsage>()
            .RunAsync(
                store.Procurement,
                new FocusCsv().Row(provider: "Little Gateway", sku: "gw units", cost: "7").ToFile(),
                new UsageImportOptions(),
                null,
                CancellationToken.None
            );
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Save_NewRule_MapsStoredLinesAndTheirDays()
    {
        var vendor = await AnyVendorAsync();

        var result = await store
            .Get<MappingRules>()
            .SaveAsync(store.Procurement, Edit("Gateway", "*little gateway*", vendor), null, default);

        Assert.True(result.IsSaved);
        await using var db = store.Open();
        Assert.Equal(vendor, (await db.UsageDays.SingleAsync()).PartyId);
        Assert.Contains($"{result.Id}", (await db.UsageLines.SingleAsync()).MappedBy.Split(' '));
        Assert.Equal(
            "Gateway",
            (await db.AuditEntries.SingleAsync(e => e.Subject == "mapping rule" && e.Actor == store.Procurement.Name)).Key
        );
    }

    [Fact]
    public async Task Remove_Rule_UnmapsWhatItTook()
    {
        var rules = store.Get<MappingRules>();
        var saved = await rules.SaveAsync(store.Procurement, Edit("Gateway", "*little gateway*", await AnyVendorAsync()), null, default);

        await rules.RemoveAsync(store.Procurement, saved.Id!.Value, null, default);

        await using var db = store.Open();
        Assert.Null((await db.UsageDays.SingleAsync()).PartyId);
    }

    [Fact]
    public async Task Save_WithoutConditionsAndTarget_ReportsEveryErrorAtOnce()
    {
        var result = await store.Get<MappingRules>().SaveAsync(store.Procurement, new MappingRuleEdit(), null, default);

        Assert.Equal(SaveOutcome.Invalid, result.Outcome);
        Assert.Equal(["Conditions", "Name", "Order", "Target"], result.Errors.Select(e => e.Field).Order());
    }

    [Fact]
    public async Task Save_StaleVersion_IsAConflictAndChangesNothing()
    {
        var rules = store.Get<MappingRules>();
        var vendor = await AnyVendorAsync();
        var saved = await rules.SaveAsync(store.Procurement, Edit("Gateway", "*little gateway*", vendor), null, default);
        var stored = (await rules.ListAsync(store.Procurement, default)).Single(r => r.Id == saved.Id);
        var mine = MappingRuleEdit.From(stored);
        var theirs = MappingRuleEdit.From(stored);
        theirs.Name = "Theirs";
        await rules.SaveAsync(store.Administrator, theirs, null, default);

        mine.Name = "Mine";
        var result = await rules.SaveAsync(store.Procurement, mine, null, default);

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal("Theirs", (await rules.ListAsync(store.Procurement, default)).Single(r => r.Id == saved.Id).Name);
    }

    [Fact]
    public async Task Preview_RuleAlone_CountsTheLinesThatItTakesWithTheirCost()
    {
        var preview = await store.Get<MappingRules>().PreviewAsync(store.Executive, Edit("mine", "little*", 1), default);

        Assert.Equal((1, 1), (preview.Matched, preview.Taken));
        Assert.True(preview.Cost > 0);
        Assert.Null(preview.LeftBefore);
    }

    [Fact]
    public async Task Preview_RuleBehindOneThatFillsTheSame_NamesTheRuleThatShadowsIt()
    {
        var rules = store.Get<MappingRules>();
        await rules.SaveAsync(store.Procurement, Edit("first", "little*", 1), null, default);
        var second = Edit("second", "little*", 2);
        second.Order = 2;

        var preview = await rules.PreviewAsync(store.Executive, second, default);

        Assert.Equal((1, 0), (preview.Matched, preview.Taken));
        Assert.Contains("first", preview.ShadowedBy);
    }

    [Fact]
    public async Task Preview_RuleForAnApplication_TellsWhatIsLeftWithAndWithoutIt()
    {
        var application = await AddApplicationAsync();
        var edit = Edit("ours", "little*", 1);
        (edit.PartyId, edit.ApplicationId) = (null, application);

        var preview = await store.Get<MappingRules>().PreviewAsync(store.Executive, edit, default);

        Assert.Equal(preview.LeftBefore - preview.Cost, preview.LeftAfter);
        Assert.True(preview.LeftAfter < preview.LeftBefore);
    }

    [Fact]
    public async Task Save_AsExecutive_IsNotPermitted() =>
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<MappingRules>().SaveAsync(store.Executive, Edit("x", "*", 1), null, default)
        );

    private async Task<int> AddApplicationAsync()
    {
        await using var db = store.Open();
        var application = new Store.Applications.ConsumingApplication { Key = "ours", Name = "Ours" };
        db.Applications.Add(application);
        await db.SaveChangesAsync();
        return application.Id;
    }

    private static MappingRuleEdit Edit(string name, string pattern, int partyId)
    {
        var edit = new MappingRuleEdit
        {
            Order = 1,
            Name = name,
            PartyId = partyId,
        };
        edit.Conditions.Add(new EditCondition { Field = LineField.ServiceProvider, Pattern = pattern });
        return edit;
    }

    private async Task<int> AnyVendorAsync()
    {
        await using var db = store.Open();
        return await db.Vendors.OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
    }
}
