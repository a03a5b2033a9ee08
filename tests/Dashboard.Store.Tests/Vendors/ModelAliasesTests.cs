using Dashboard.Domain.Pricing;
using Dashboard.Domain.Signals;
using Dashboard.Store.Access;
using Dashboard.Store.Pricing;
using Dashboard.Store.Signals;
using Dashboard.Store.Spend;
using Dashboard.Store.Tests.Sources;
using Dashboard.Store.Vendors;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Vendors;

public sealed class ModelAliasesTests : IAsyncLifetime
{
    // No pattern of the catalogue takes these names: the first has the form of a model's name, the others are like none.
    private const string Offered = "gateway/gpt-5.4-mini:nitro";
    private const string OfferedElse = "gateway/house-special";
    private const string Used = "team brain";

    private TestStore store = null!;
    private NamedItem mini = null!;
    private NamedItem nano = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        var names = await store.Get<VendorNames>().ReadAsync(store.Executive, CancellationToken.None);
        (mini, nano) = (names.Model("gpt-5-4-mini")!, names.Model("gpt-5-4-nano")!);
        await OfferAsync(Offered);
        await OfferAsync(OfferedElse);
        await store
            .Get<ImportUsage>()
            .RunAsync(
                store.Procurement,
                new FocusCsv().Row(provider: "Little Gateway", sku: Used, cost: "7").ToFile(),
                new UsageImportOptions(),
                null,
                CancellationToken.None
            );
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Suggest_OffersAndUsage_TakesWhatIsNearAModelOrPaidFor()
    {
        Assert.Equal(2, await Aliases.SuggestAsync(store.Procurement, CancellationToken.None));

        var rows = await ReadAsync();
        Assert.Equal([(Offered, AliasKind.Gateway, "GPT-5.4 mini", 1), (Used, AliasKind.Deployment, null, 0)], rows.Select(Told));
        Assert.All(rows, row => Assert.Equal((AliasState.Suggested, new DateOnly(2026, 11, 20)), (row.State, row.FirstSeenOn)));
        Assert.Contains("gpt-5-4-mini", rows[0].Reason, StringComparison.Ordinal);
        Assert.Contains("nothing says which model", rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Again_FindsNothingNew()
    {
        await Aliases.SuggestAsync(store.Procurement, CancellationToken.None);

        Assert.Equal(0, await Aliases.SuggestAsync(store.Procurement, CancellationToken.None));
    }

    [Fact]
    public async Task Suggest_Names_MapNothingBeforeAPersonDecides()
    {
        await Aliases.SuggestAsync(store.Procurement, CancellationToken.None);

        await using var db = store.Open();
        Assert.Null((await db.Offers.SingleAsync(o => o.ListedModel == Offered)).ModelId);
        Assert.Null((await db.UsageLines.SingleAsync()).ModelId);
    }

    [Fact]
    public async Task Decide_OfferedName_ReachesOffersAndNotices()
    {
        var source = await new TestSources(store).AddAsync("ecb-rates");
        await using (var db = store.Open())
        {
            db.ModelNotices.Add(
                new StoredModelNotice
                {
                    SourceId = source,
                    Provider = "gateway",
                    Name = Offered,
                    Stage = ModelStage.Deprecated,
                }
            );
            await db.SaveChangesAsync();
        }

        var row = await SuggestedAsync(Offered);

        Assert.True((await DecideAsync(row, row.ModelId)).IsSaved);

        await using var after = store.Open();
        Assert.Equal(mini.Id, (await after.Offers.SingleAsync(o => o.ListedModel == Offered)).ModelId);
        Assert.Equal(mini.Id, (await after.ModelNotices.SingleAsync()).ModelId);
        Assert.Null((await after.Offers.SingleAsync(o => o.ListedModel == OfferedElse)).ModelId);
        var decided = await FindAsync(Offered);
        Assert.Equal(
            (AliasState.Confirmed, store.Procurement.Name, store.Time.GetUtcNow()),
            (decided.State, decided.DecidedBy, decided.DecidedAt!.Value)
        );
    }

    [Fact]
    public async Task Decide_UsedName_MapsLinesAndTheirDays()
    {
        var row = await SuggestedAsync(Used);

        Assert.True((await DecideAsync(row, nano.Id)).IsSaved);

        await using var db = store.Open();
        var openAi = (await db.Vendors.SingleAsync(v => v.Key == "openai")).Id;
        var line = await db.UsageLines.SingleAsync();
        Assert.Equal((nano.Id, openAi, $"-{row.Id}"), (line.ModelId, line.DeveloperId, line.MappedBy.Split(' ')[0]));
        var day = await db.UsageDays.SingleAsync();
        Assert.Equal((nano.Id, openAi, 7m), (day.ModelId, day.DeveloperId, day.EffectiveCost));
    }

    [Fact]
    public async Task Decide_OtherModelThanSuggested_IsAudited()
    {
        await DecideAsync(await SuggestedAsync(Offered), nano.Id);

        await using var db = store.Open();
        var entries = await db.AuditEntries.Where(e => e.Subject == "model alias" && e.Key == Offered).OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(["added", "changed"], entries.Select(e => e.Action));
        Assert.Equal(store.Procurement.Name, entries[1].Actor);
        Assert.Contains($"{mini.Id}", entries[1].Before, StringComparison.Ordinal);
        Assert.Contains($"{nano.Id}", entries[1].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_NoneOfOurs_TakesTheModelAwayAndIsNotSuggestedAgain()
    {
        var row = await SuggestedAsync(Offered);
        await DecideAsync(row, row.ModelId);

        Assert.True((await DecideAsync(await FindAsync(Offered), null)).IsSaved);

        Assert.Equal((AliasState.Rejected, null), ((await FindAsync(Offered)).State, (await FindAsync(Offered)).ModelId));
        await using var db = store.Open();
        Assert.Null((await db.Offers.SingleAsync(o => o.ListedModel == Offered)).ModelId);
        Assert.Equal(0, await Aliases.SuggestAsync(store.Procurement, CancellationToken.None));
    }

    [Fact]
    public async Task Decide_DecidedMeanwhile_IsAConflictAndTheirWordStands()
    {
        var row = await SuggestedAsync(Offered);
        await Aliases.DecideAsync(store.Legal, row.Id, row.Version, nano.Id, CancellationToken.None);

        var result = await DecideAsync(row, mini.Id);

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Contains(Offered, result.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(nano.Id, (await FindAsync(Offered)).ModelId);
    }

    [Fact]
    public async Task Decide_UnknownModel_IsInvalid() =>
        Assert.Equal(SaveOutcome.Invalid, (await DecideAsync(await SuggestedAsync(Offered), int.MaxValue)).Outcome);

    [Fact]
    public async Task Decide_UnknownName_IsNotFound() =>
        Assert.Equal(
            SaveOutcome.NotFound,
            (await Aliases.DecideAsync(store.Procurement, int.MaxValue, 0, null, CancellationToken.None)).Outcome
        );

    [Fact]
    public async Task Undo_Decision_IsAsItWasBefore()
    {
        var row = await SuggestedAsync(Used);
        await DecideAsync(row, nano.Id);

        Assert.True((await Aliases.UndoAsync(store.Procurement, row, CancellationToken.None)).IsSaved);

        var back = await FindAsync(Used);
        Assert.Equal(row with { Version = back.Version }, back);
        await using var db = store.Open();
        Assert.Null((await db.UsageLines.SingleAsync()).ModelId);
        Assert.Null((await db.UsageDays.SingleAsync()).ModelId);
    }

    [Fact]
    public async Task Undo_NoneOfOurs_GivesTheOffersTheirModelBack()
    {
        await DecideAsync(await SuggestedAsync(Offered), mini.Id);
        var confirmed = await FindAsync(Offered);
        await DecideAsync(confirmed, null);

        await Aliases.UndoAsync(store.Procurement, confirmed, CancellationToken.None);

        await using var db = store.Open();
        Assert.Equal(mini.Id, (await db.Offers.SingleAsync(o => o.ListedModel == Offered)).ModelId);
    }

    [Fact]
    public async Task Undo_DecidedAgainSince_IsAConflict()
    {
        var row = await SuggestedAsync(Offered);
        await DecideAsync(row, mini.Id);
        await DecideAsync(await FindAsync(Offered), nano.Id);

        Assert.Equal(SaveOutcome.Conflict, (await Aliases.UndoAsync(store.Procurement, row, CancellationToken.None)).Outcome);
        Assert.Equal(nano.Id, (await FindAsync(Offered)).ModelId);
    }

    [Fact]
    public async Task Read_StateAndSearch_NarrowTheNames()
    {
        var row = await SuggestedAsync(Offered);
        await DecideAsync(row, row.ModelId);

        Assert.Equal([Used], (await ReadAsync(new AliasFilter { State = AliasState.Suggested })).Select(r => r.Name));
        Assert.Equal([Offered], (await ReadAsync(new AliasFilter { Search = " 5.4 MINI" })).Select(r => r.Name));
        Assert.Empty(await ReadAsync(new AliasFilter { State = AliasState.Rejected }));
    }

    [Fact]
    public async Task Decide_WithoutTheRight_IsRefused()
    {
        var row = await SuggestedAsync(Offered);

        await Assert.ThrowsAsync<NotPermittedException>(() =>
            Aliases.DecideAsync(store.Executive, row.Id, row.Version, mini.Id, CancellationToken.None)
        );
        await Assert.ThrowsAsync<NotPermittedException>(() => Aliases.UndoAsync(store.Executive, row, CancellationToken.None));
        await Assert.ThrowsAsync<NotPermittedException>(() => Aliases.SuggestAsync(store.Executive, CancellationToken.None));
    }

    private ModelAliases Aliases => store.Get<ModelAliases>();

    private static (string, AliasKind, string?, int) Told(AliasRow row) => (row.Name, row.Kind, row.Model, row.Offers);

    private async Task<AliasRow> SuggestedAsync(string name)
    {
        await Aliases.SuggestAsync(store.Procurement, CancellationToken.None);
        return await FindAsync(name);
    }

    private async Task<AliasRow> FindAsync(string name) => (await ReadAsync()).Single(r => r.Name == name);

    private async Task<IReadOnlyList<AliasRow>> ReadAsync(AliasFilter? filter = null) =>
        (await Aliases.ReadAsync(store.Executive, filter ?? new AliasFilter(), CancellationToken.None)).Items;

    private Task<SaveResult> DecideAsync(AliasRow row, int? model) =>
        Aliases.DecideAsync(store.Procurement, row.Id, row.Version, model, CancellationToken.None);

    private async Task OfferAsync(string name)
    {
        await using var db = store.Open();
        db.Offers.Add(
            new Offer
            {
                Key = Offer.KeyOf("gateway", name, "", ServiceTier.Standard, 0),
                Provider = "gateway",
                ListedModel = name,
                Tier = ServiceTier.Standard,
            }
        );
        await db.SaveChangesAsync();
    }
}
