using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Registers;

public sealed class ImportRegisterTests : IAsyncLifetime
{
    private const string Vendors = "name,parent,country\nChild,Head,NL\nHead,,NL\nGrandchild,Child,NL\n";
    private TestStore store = null!;
    private RegisterTables tables = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        tables = new RegisterTables(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_ParentBehindItsChild_StoresBoth()
    {
        var outcome = await ImportAsync(Vendors);

        Assert.Equal((3, 0L), (outcome.Added, outcome.Rejected));
        await using var db = store.Open();
        Assert.Equal("head", (await db.Vendors.Include(v => v.Parent).SingleAsync(v => v.Key == "child")).Parent!.Key);
        Assert.Equal("child", (await db.Vendors.Include(v => v.Parent).SingleAsync(v => v.Key == "grandchild")).Parent!.Key);
    }

    [Fact]
    public async Task Run_SameFileTwice_ChangesNothing()
    {
        await ImportAsync(Vendors);
        await using var db = store.Open();
        var entries = await db.AuditEntries.CountAsync(e => e.Subject == "vendor");

        var outcome = await ImportAsync(Vendors);

        Assert.Equal((0, 0, 3), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Equal(entries, await db.AuditEntries.CountAsync(e => e.Subject == "vendor"));
    }

    [Fact]
    public async Task Run_WithoutAColumn_LeavesTheFieldAsItIs()
    {
        await ImportAsync(Vendors);

        var outcome = await ImportAsync("key,name\nhead,Headquarters\n");

        Assert.Equal((0, 1), (outcome.Added, outcome.Changed));
        await using var db = store.Open();
        var head = await db.Vendors.SingleAsync(v => v.Key == "head");
        Assert.Equal(("Headquarters", "NL", 1), (head.Name, head.Country, head.Version));
    }

    [Fact]
    public async Task Run_RejectsThatWereAccepted_StoresTheRest()
    {
        const string File = "name,country\nGood,NL\nBad,Netherlands\nBetter,FR\n";

        var refused = await ImportAsync(File);
        Assert.Equal((ImportState.Refused, 0, 1L), (refused.State, refused.Added, refused.Rejected));
        Assert.DoesNotContain(await tables.RowsAsync("vendors"), r => r.Title == "Good");

        var accepted = await ImportAsync(File, allowRejects: true);

        Assert.Equal((ImportState.Completed, 2, 1L), (accepted.State, accepted.Added, accepted.Rejected));
        Assert.Equal(["Better", "Good"], (await tables.RowsAsync("vendors")).Where(r => r.Origin == Origin.User).Select(r => r.Title));
        await using var db = store.Open();
        Assert.Equal("country", (await db.ImportProblems.SingleAsync(p => p.ImportRunId == accepted.RunId)).Column);
    }

    [Fact]
    public async Task Preview_File_TellsWhatTheImportThenDoesAndStoresNothing()
    {
        await ImportAsync(Vendors);
        var file = RegisterTables.Text("vendors", "name,country\nHead,BE\nChild,NL\nNew,FR\nBad,Belgium\n");
        await using var db = store.Open();
        var entries = await db.AuditEntries.CountAsync();
        var runs = await db.ImportRuns.CountAsync();

        var preview = await tables.PreviewAsync("vendors", file);

        Assert.Equal((4, 1, 1, 1, 1), (preview.Rows, preview.Added, preview.Changed, preview.Unchanged, preview.Rejected));
        Assert.Equal(["name", "country"], preview.Columns);
        Assert.Equal((entries, runs), (await db.AuditEntries.CountAsync(), await db.ImportRuns.CountAsync()));
        Assert.False(await db.Vendors.AnyAsync(v => v.Key == "new") || await db.Vendors.AnyAsync(v => v.Country == "BE"));
        var outcome = await tables.ImportAsync("vendors", file, allowRejects: true);
        Assert.Equal(
            (preview.Added, preview.Changed, preview.Unchanged, preview.Rejected),
            (outcome.Added, outcome.Changed, outcome.Unchanged, outcome.Rejected)
        );
    }

    [Fact]
    public async Task Run_TwoAtOnce_StoreEachRecordOnce()
    {
        var file = "name,country\n" + string.Concat(Enumerable.Range(0, 700).Select(i => $"Vendor {i},NL\n"));

        var outcomes = await Task.WhenAll(ImportAsync(file), ImportAsync(file));

        Assert.All(outcomes, o => Assert.True(o.IsCompleted, o.Message));
        Assert.Equal((700, 700), (outcomes.Sum(o => o.Added), outcomes.Sum(o => o.Unchanged)));
    }

    [Fact]
    public async Task Run_RemovedRecordInTheFile_ComesBackWithItsHistory()
    {
        await ImportAsync("name,country\nAcme,NL\n");
        var id = (await tables.RowsAsync("vendors")).Single(r => r.Key == "acme").Id;
        var register = tables.Register("vendors");
        Assert.True((await store.Get<EditRecord>().RemoveAsync(tables.Everyone, register, id, 0, CancellationToken.None)).IsSaved);

        var outcome = await ImportAsync("name,country\nAcme,BE\n");

        Assert.Equal((0, 1), (outcome.Added, outcome.Changed));
        Assert.Equal(id, (await tables.RowsAsync("vendors")).Single(r => r.Key == "acme").Id);
        var history = await store.Get<RecordPage>().HistoryAsync(tables.Everyone, register, id, CancellationToken.None);
        Assert.Equal(["restored", "removed", "added"], history.Select(h => h.Action));
    }

    [Fact]
    public async Task Run_NamesInManyScripts_GetKeysOfTheirOwn()
    {
        var outcome = await ImportAsync("name\n🚀\n🎉\nשלום\n株式会社\nSociété Générale\n");

        Assert.Equal(5, outcome.Added);
        Assert.Equal(
            ["record-1f680", "record-1f389", "שלום", "株式会社", "societe-generale"],
            (await tables.RowsAsync("vendors")).Where(r => r.Origin == Origin.User).OrderBy(r => r.Id).Select(r => r.Key)
        );
    }

    [Fact]
    public async Task Run_OfferWithoutKey_IsTheOfferOfThePriceList()
    {
        const string File = "listed_model,provider,service_tier\nacme/one,Acme,standard\n";

        await tables.ImportAsync("offers", RegisterTables.Text("offers", File));
        var outcome = await tables.ImportAsync("offers", RegisterTables.Text("offers", File));

        Assert.Equal((0, 0, 1), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Equal("Acme/acme/one//standard/0", Assert.Single(await tables.RowsAsync("offers")).Key);
    }

    [Fact]
    public async Task Run_AsExecutive_IsNotPermitted()
    {
        var file = RegisterTables.Text("vendors", Vendors);

        await Assert.ThrowsAsync<NotPermittedException>(() => tables.ImportAsync("vendors", file, actor: store.Executive));
        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ImportRegister>().PreviewAsync(store.Executive, tables.Register("vendors"), file, null, null, CancellationToken.None)
        );
    }

    private Task<ImportOutcome> ImportAsync(string text, bool allowRejects = false) =>
        tables.ImportAsync("vendors", RegisterTables.Text("vendors", text), allowRejects);
}
