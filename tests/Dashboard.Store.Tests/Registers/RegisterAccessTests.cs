using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Registers;

/// <summary>A contract for legal alone does not exist for procurement: not in a list, not on a page, not in a file, not in a history.</summary>
public sealed class RegisterAccessTests(DemoStore demo) : IClassFixture<DemoStore>
{
    private const string Secret = "openai-freight-collaboration";
    private readonly RegisterTables tables = new(demo.Store);

    [Fact]
    public async Task Contracts_ForLegalAlone_AreInvisibleToProcurement()
    {
        var contracts = tables.Register("contracts");
        var id = (await tables.RowsAsync("contracts", demo.Store.Legal)).Single(r => r.Key == Secret).Id;
        var page = demo.Store.Get<RecordPage>();
        var list = demo.Store.Get<RegisterList>();

        Assert.NotNull(await page.ReadAsync(demo.Store.Legal, contracts, id, CancellationToken.None));
        Assert.NotEmpty(await page.HistoryAsync(demo.Store.Legal, contracts, id, CancellationToken.None));
        Assert.Null(await page.ReadAsync(demo.Store.Procurement, contracts, id, CancellationToken.None));
        Assert.Empty(await page.HistoryAsync(demo.Store.Procurement, contracts, id, CancellationToken.None));
        Assert.DoesNotContain(await tables.RowsAsync("contracts", demo.Store.Procurement), r => r.Id == id);
        Assert.Empty(await list.SuggestAsync(demo.Store.Procurement, contracts, "Freight Model", CancellationToken.None));
        var found = await list.ReadAsync(
            demo.Store.Procurement,
            contracts,
            new RegisterFilter { Search = "freight model" },
            CancellationToken.None
        );
        Assert.Equal(0, found.Total);
    }

    [Fact]
    public async Task Executive_SeesOnlyContractsForEveryone()
    {
        var all = await tables.RowsAsync("contracts", demo.Store.Legal);
        var forEveryone = all.Where(r => r.Values.Any(v => v.Text == "everyone")).Select(r => r.Key).ToList();
        Assert.InRange(forEveryone.Count, 1, all.Count - 1);

        Assert.Equal(forEveryone, (await tables.RowsAsync("contracts", demo.Store.Executive)).Select(r => r.Key));
        var prices = await tables.RowsAsync("rate-cards", demo.Store.Executive);
        Assert.All(prices, p => Assert.Contains(p.Values[0].Text, forEveryone));
        Assert.True(prices.Count < (await tables.RowsAsync("rate-cards", demo.Store.Legal)).Count);
    }

    [Fact]
    public async Task Import_KeyOfAHiddenContract_IsRefusedWithoutATitle()
    {
        var outcome = await tables.ImportAsync(
            "contracts",
            RegisterTables.Text("contracts", $"key,title\n{Secret},Mine now\n"),
            actor: demo.Store.Procurement
        );

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(("key", "This key is taken: put another one into the column “key”."), (problem.Column, problem.Message));
    }

    [Fact]
    public async Task Import_CommitmentToAHiddenContract_FindsNoContract()
    {
        var outcome = await tables.ImportAsync(
            "commitments",
            RegisterTables.Text("commitments", $"contract,amount,currency,starts_on,ends_on\n{Secret},5,USD,2026-01-01,2026-12-31\n"),
            actor: demo.Store.Procurement
        );

        Assert.Equal(ImportState.Refused, outcome.State);
        Assert.Contains("There is no entry", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    /// <summary>Who may not see the contract sends the event on without it, and it is still there when the file comes back.</summary>
    [Fact]
    public async Task Import_OfAnExportWithoutTheHiddenContract_KeepsTheReference()
    {
        var saved = await tables.SaveAsync(
            "events",
            null,
            0,
            ("title", "Milestone"),
            ("kind", "contract"),
            ("occurred_on", "2026-11-02"),
            ("contracts", $"{Secret}; google-cloud-framework")
        );
        var row = (await tables.RowsAsync("events", demo.Store.Procurement)).Single(r => r.Id == saved.Result.Id);
        Assert.DoesNotContain(
            row.Values,
            v => v.Text.Contains(Secret, StringComparison.Ordinal) || v.Shown?.Contains("Freight Model", StringComparison.Ordinal) == true
        );

        var file = await tables.ExportAsync("events", "csv", demo.Store.Procurement);
        var outcome = await tables.ImportAsync("events", file, actor: demo.Store.Procurement);

        Assert.Equal((0, 0, 0L), (outcome.Added, outcome.Changed, outcome.Rejected));
        await using var db = demo.Store.Open();
        Assert.Equal(2, (await db.VendorEvents.SingleAsync(e => e.Id == saved.Result.Id)).ContractIds.Count);
    }
}
