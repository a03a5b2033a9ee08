using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Registers;

public sealed class EditRecordTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Save_ManyFaults_NamesEachAtItsField()
    {
        var result = await SaveAsync(
            "commitments",
            new()
            {
                ["amount"] = "much",
                ["currency"] = "XXZ",
                ["starts_on"] = "2026-13-01",
            }
        );

        Assert.Equal(SaveOutcome.Invalid, result.Result.Outcome);
        Assert.Equal(
            ["amount", "contract", "currency", "ends_on", "starts_on"],
            result.Result.Errors.Select(e => e.Field).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, (await ListAsync("commitments")).Total);
    }

    [Fact]
    public async Task Save_AgainstAnOlderVersion_TellsWhatStandsAndWhoDidIt()
    {
        var id = await AddAsync("applications", new() { ["name"] = "Claims" });
        await SaveAsync("applications", new() { ["owner"] = "Ops" }, id);

        var late = await SaveAsync("applications", new() { ["owner"] = "Claims team" }, id, version: 0, store.Administrator);

        Assert.Equal(SaveOutcome.Conflict, late.Result.Outcome);
        Assert.Equal((store.Procurement.Name, 1), (late.ChangedBy, late.Theirs!.Version));
        Assert.Equal("Ops", Text("applications", late.Theirs, "owner"));
        Assert.Equal("Ops", Text("applications", await ViewAsync("applications", id), "owner"));
    }

    [Fact]
    public async Task Remove_WhatOthersStandOn_IsRefusedWithTheirCount()
    {
        var vendor = (await ListAsync("vendors", search: "openai")).Items[0];
        var view = await ViewAsync("vendors", vendor.Id);

        var result = await Edit.RemoveAsync(store.Procurement, Register("vendors"), vendor.Id, view.Version, CancellationToken.None);

        Assert.Equal(SaveOutcome.Invalid, result.Result.Outcome);
        Assert.Contains("models", result.Result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_ThenRestore_BringsTheSameRecordBack()
    {
        var id = await AddAsync("applications", new() { ["name"] = "Claims", ["data_classes"] = "health; claims" });
        var before = await ViewAsync("applications", id);
        var applications = Register("applications");

        Assert.True((await Edit.RemoveAsync(store.Procurement, applications, id, before.Version, CancellationToken.None)).IsSaved);
        Assert.Equal(0, (await ListAsync("applications")).Total);
        Assert.Equal(id, Assert.Single((await ListAsync("applications", removed: true)).Items).Id);
        Assert.Equal(SaveOutcome.NotFound, (await SaveAsync("applications", new() { ["owner"] = "x" }, id)).Result.Outcome);

        Assert.True((await Edit.RestoreAsync(store.Procurement, applications, id, CancellationToken.None)).IsSaved);
        Assert.Equal(before.Values, (await ViewAsync("applications", id)).Values);
        Assert.Equal(["restored", "removed", "added"], (await HistoryAsync("applications", id)).Select(h => h.Action));
    }

    [Fact]
    public async Task TakeBack_OfALongText_BringsAllOfItBack()
    {
        var words = new string('w', 3_900) + " end";
        var id = await AddAsync(
            "events",
            new()
            {
                ["title"] = "Outage",
                ["kind"] = "incident",
                ["occurred_on"] = "2026-11-01",
                ["description"] = words,
            }
        );
        await SaveAsync("events", new() { ["description"] = "Short" }, id);
        var change = (await HistoryAsync("events", id))[0];
        Assert.Equal(words, Assert.Single(change.Changes).Before);

        var result = await Edit.TakeBackAsync(store.Procurement, Register("events"), id, 1, change.Id, CancellationToken.None);

        Assert.True(result.IsSaved);
        Assert.Equal(words, Text("events", await ViewAsync("events", id), "description"));
    }

    [Fact]
    public async Task TakeBack_OfAReturn_RemovesAgain()
    {
        var id = await AddAsync("applications", new() { ["name"] = "Claims" });
        var applications = Register("applications");
        await Edit.RemoveAsync(store.Procurement, applications, id, 0, CancellationToken.None);
        await Edit.RestoreAsync(store.Procurement, applications, id, CancellationToken.None);
        var back = (await HistoryAsync("applications", id))[0];

        Assert.True((await Edit.TakeBackAsync(store.Procurement, applications, id, 2, back.Id, CancellationToken.None)).IsSaved);
        Assert.NotNull((await ViewAsync("applications", id)).DeletedAt);
    }

    [Fact]
    public async Task List_ByWhatAnEventTouches_FindsItAndTheUnknown()
    {
        await AddEventAsync("Both", "openai; microsoft");
        await AddEventAsync("Neither", "");

        Assert.Equal(["Both"], (await ListAsync("events", where: ("vendors", "microsoft"))).Items.Select(r => r.Title));
        Assert.Equal(["Neither"], (await ListAsync("events", where: ("vendors", "unknown"))).Items.Select(r => r.Title));
        Assert.Empty((await ListAsync("events", where: ("vendors", "amazon"))).Items);
        var openai = (await ListAsync("vendors", search: "openai")).Items[0];
        Assert.Equal(1, (await ViewAsync("vendors", openai.Id)).Children.Single(c => c.Register == "events").Count);
    }

    [Fact]
    public async Task Read_ReferenceToAContractThatIsNotYours_HasNoName()
    {
        var contract = await AddAsync("contracts", new() { ["title"] = "Settlement", ["confidentiality"] = "legal-only" }, store.Legal);
        var key = (await ViewAsync("contracts", contract, store.Legal)).Key;
        var id = await AddEventAsync("Claim", "", contracts: key, store.Legal);

        Assert.Equal("", Text("events", await ViewAsync("events", id), "contracts"));
        Assert.Equal(key, Text("events", await ViewAsync("events", id, store.Legal), "contracts"));
        Assert.DoesNotContain((await HistoryAsync("events", id))[0].Changes, c => c.After.Contains("Settlement", StringComparison.Ordinal));
        Assert.Empty((await store.Get<RegisterList>().OptionsAsync(store.Procurement, Register("contracts"), default)).Items);
    }

    [Fact]
    public async Task Save_WithoutThePermission_Throws() =>
        await Assert.ThrowsAsync<NotPermittedException>(() => SaveAsync("applications", new() { ["name"] = "X" }, actor: store.Legal));

    private EditRecord Edit => store.Get<EditRecord>();

    private Register Register(string key) => store.Get<RegisterCatalog>().Find(key)!;

    private Task<int> AddEventAsync(string title, string vendors, string contracts = "", Actor? actor = null) =>
        AddAsync(
            "events",
            new()
            {
                ["title"] = title,
                ["kind"] = "incident",
                ["occurred_on"] = "2026-11-01",
                ["vendors"] = vendors,
                ["contracts"] = contracts,
            },
            actor
        );

    private async Task<int> AddAsync(string register, Dictionary<string, string> values, Actor? actor = null)
    {
        var result = await SaveAsync(register, values, actor: actor);
        Assert.True(result.IsSaved, string.Join(' ', result.Result.Errors));
        return result.Result.Id!.Value;
    }

    private Task<RecordResult> SaveAsync(
        string register,
        Dictionary<string, string> values,
        int? id = null,
        int version = 0,
        Actor? actor = null
    ) => Edit.SaveAsync(actor ?? store.Procurement, Register(register), id, version, values, CancellationToken.None);

    private async Task<RecordView> ViewAsync(string register, int id, Actor? actor = null) =>
        (await store.Get<RecordPage>().ReadAsync(actor ?? store.Procurement, Register(register), id, CancellationToken.None))!;

    private Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string register, int id) =>
        store.Get<RecordPage>().HistoryAsync(store.Procurement, Register(register), id, CancellationToken.None);

    private Task<PageOf<RecordRow>> ListAsync(
        string register,
        string? search = null,
        bool removed = false,
        (string Field, string Value)? where = null
    ) =>
        store
            .Get<RegisterList>()
            .ReadAsync(
                store.Procurement,
                Register(register),
                new RegisterFilter
                {
                    Search = search,
                    Removed = removed,
                    Where = where is { } w ? new Dictionary<string, string> { [w.Field] = w.Value } : new Dictionary<string, string>(),
                },
                CancellationToken.None
            );

    private string Text(string register, RecordView view, string field) =>
        view.Values[Register(register).Fields.Index().First(f => f.Item.Key == field).Index].Text;
}
