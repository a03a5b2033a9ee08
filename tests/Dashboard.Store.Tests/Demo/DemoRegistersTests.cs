using Dashboard.Sources.Demo;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Demo;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Demo;

/// <summary>The demo's registers: in through the users' import, out to the last record, and nothing of a user's with them.</summary>
public sealed class DemoRegistersTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateWithDemoAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Load_EveryRegisterFile_StoresEveryRow()
    {
        await using var db = store.Open();
        foreach (var file in DemoCompany.RegisterFiles)
        {
            var run = await db.ImportRuns.SingleAsync(r => r.Register == file.Register && r.Origin == Origin.Demo);
            Assert.True(run is { Added: > 0, Changed: 0, Unchanged: 0, Rejected: 0 }, $"{file.Register}: {run.Message}");
            Assert.Equal(run.Added, (await RowsAsync(file.Register)).Count(r => r.Origin == Origin.Demo));
        }
    }

    [Fact]
    public async Task Load_Amendment_BringsItsDocumentToTheAmendedContract()
    {
        await using var db = store.Open();
        var contract = await db.Contracts.Include(c => c.Documents).SingleAsync(c => c.Key == "mistral-sovereign-supply");

        Assert.Equal(
            ["mistral-amendment-1.docx", "mistral-sovereign-supply.docx"],
            contract.Documents.Select(d => d.FileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(contract.Id, (await db.Amendments.SingleAsync(a => a.Key == "mistral-amendment-1")).ContractId);
    }

    [Fact]
    public async Task Load_PastScores_AreAYearOfFortnightsAndSetApartByTheirReason()
    {
        await using var db = store.Open();
        var scores = await db.VendorScores.Where(s => s.Vendor!.Key == "microsoft").OrderBy(s => s.Day).ToListAsync();

        Assert.Equal(27, scores.Count);
        Assert.Equal(26, scores.Count(s => s.Reason.StartsWith("computed afterwards for the demo company", StringComparison.Ordinal)));
        Assert.All(scores, s => Assert.True(s.SpendThrough <= s.Day));
        Assert.True(scores.Select(s => s.Lower).Distinct().Count() > 5);
    }

    [Fact]
    public async Task Remove_PastScores_GoWithIt()
    {
        await store.Get<DemoData>().RemoveAsync(store.Administrator, CancellationToken.None);

        await using var db = store.Open();
        Assert.Single(await db.VendorScores.Select(s => s.Day).Distinct().ToListAsync());
    }

    [Fact]
    public async Task Remove_AfterEditsAndRemovals_LeavesNoDemoRecordInAnyRegister()
    {
        var application = (await RowsAsync("applications"))[0];
        Ensure(await SaveAsync("applications", application.Id, 0, ("owner", "Somebody else")));
        var plan = (await RowsAsync("exit-plans"))[0];
        Ensure(await Editor.RemoveAsync(All, Catalog.Find("exit-plans")!, plan.Id, 0, CancellationToken.None));
        Ensure(await SaveAsync("vendor-contacts", null, 0, ("vendor", "openai"), ("name", "Desk")));

        await store.Get<DemoData>().RemoveAsync(store.Administrator, CancellationToken.None);

        foreach (var register in Catalog.All)
        {
            var rows = (await RowsAsync(register.Key)).Concat(await RowsAsync(register.Key, removed: true)).ToList();
            Assert.DoesNotContain(rows, r => r.Origin == Origin.Demo);
        }

        Assert.Equal("Desk", Assert.Single(await RowsAsync("vendor-contacts")).Title);
        await using var db = store.Open();
        Assert.False(await db.ImportRuns.AnyAsync());
        Assert.False(await db.Documents.IgnoreQueryFilters().AnyAsync() || await db.Clauses.IgnoreQueryFilters().AnyAsync());
    }

    [Fact]
    public async Task Remove_WhatAUsersRecordsReferTo_StaysAsTheUsers()
    {
        Ensure(await SaveAsync("alternatives", null, 0, ("application", "it-helpdesk"), ("model", "gpt-5-4"), ("state", "named")));
        Ensure(await SaveAsync("commitments", null, 0, [.. Commitment("microsoft-ai-commit-plan")]));

        var sentence = await store.Get<DemoData>().RemoveAsync(store.Administrator, CancellationToken.None);

        Assert.Contains("2 contracts and 1 application that records of yours refer to", sentence, StringComparison.Ordinal);
        Assert.Equal(
            ["microsoft-ai-commit-plan", "microsoft-enterprise-ai"],
            (await RowsAsync("contracts")).Select(r => r.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("it-helpdesk", Assert.Single(await RowsAsync("applications")).Key);
        Assert.Single(await RowsAsync("commitments"));
        Assert.Single(await RowsAsync("alternatives"));
        await using var db = store.Open();
        Assert.Equal(2, await db.Documents.CountAsync(d => d.ImportRunId == null));
        Assert.False(await store.Get<DemoData>().IsLoadedAsync(store.Administrator, CancellationToken.None));
    }

    [Fact]
    public async Task Remove_ContractNamedByAUsersEventOrDocument_Stays()
    {
        var cohere = ("contracts", "cohere-search-services");
        Ensure(await SaveAsync("events", null, 0, ("title", "Call"), ("kind", "contract"), ("occurred_on", "2026-11-01"), cohere));
        await store
            .Get<ImportContract>()
            .RunAsync(
                All,
                ImportFile.FromBytes("side-letter.txt", "A side letter of ours on the search services."u8.ToArray()),
                new ContractDetails { ContractKey = "openrouter-gateway" },
                CancellationToken.None
            );

        await store.Get<DemoData>().RemoveAsync(store.Administrator, CancellationToken.None);

        Assert.Equal(
            ["cohere-search-services", "openrouter-gateway"],
            (await RowsAsync("contracts")).Select(r => r.Key).Order(StringComparer.Ordinal)
        );
    }

    private Actor All { get; } = new("Everyone", Roles.All);
    private RegisterCatalog Catalog => store.Get<RegisterCatalog>();
    private EditRecord Editor => store.Get<EditRecord>();

    private static IEnumerable<(string, string)> Commitment(string contract) =>
        [
            ("contract", contract),
            ("name", "Ours"),
            ("amount", "100"),
            ("currency", "USD"),
            ("starts_on", "2026-01-01"),
            ("ends_on", "2026-12-31"),
        ];

    private Task<RecordResult> SaveAsync(string register, int? id, int version, params (string Field, string Text)[] values) =>
        Editor.SaveAsync(
            All,
            Catalog.Find(register)!,
            id,
            version,
            values.ToDictionary(v => v.Field, v => v.Text, StringComparer.Ordinal),
            CancellationToken.None
        );

    private async Task<List<RecordRow>> RowsAsync(string register, bool removed = false)
    {
        var rows = new List<RecordRow>();
        var filter = new RegisterFilter { Removed = removed };
        await foreach (var row in store.Get<RegisterList>().StreamAsync(All, Catalog.Find(register)!, filter, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static void Ensure(RecordResult result) => Assert.True(result.IsSaved, string.Join("; ", result.Result.Errors));
}
