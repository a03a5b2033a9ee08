using Dashboard.Domain.Imports;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Spend;

public sealed class ImportUsageTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Run_NewFile_StoresEveryRowWithItsPlaceInTheFile()
    {
        var outcome = await ImportAsync(new FocusCsv().Row(cost: "10.25").Row(day: "2026-11-02", cost: "0.0000008"));

        Assert.Equal("2 rows added, 0 changed, 0 unchanged, 0 rejected", outcome.CountsLine);
        await using var db = store.Open();
        var facts = await db.UsageFacts.OrderBy(f => f.Day).ToListAsync();
        Assert.Equal([10.25m, 0.0000008m], facts.Select(f => f.BilledCost!.Value));
        Assert.Equal([2L, 3L], facts.Select(f => f.RowNumber));
        Assert.All(facts, f => Assert.Equal(outcome.RunId, f.ImportRunId));
        Assert.Equal(10.2500008m, await db.UsageDays.SumAsync(d => d.EffectiveCost));
    }

    [Fact]
    public async Task Run_SameFileTwice_ChangesNothing()
    {
        var file = new FocusCsv().Row().Row(day: "2026-11-02").Row(day: "2026-11-02", sku: "gpt-5 output tokens");
        await ImportAsync(file);

        var second = await ImportAsync(file);

        Assert.Equal("0 rows added, 0 changed, 3 unchanged, 0 rejected", second.CountsLine);
        await using var db = store.Open();
        Assert.Equal(3, await db.UsageFacts.CountAsync());
        Assert.False(await db.UsageFacts.AnyAsync(f => f.ImportRunId == second.RunId));
    }

    [Fact]
    public async Task Run_SameRowTwiceInOneFile_KeepsBothCharges()
    {
        var file = new FocusCsv().Row(cost: "10").Row(cost: "10");

        Assert.Equal(2, (await ImportAsync(file)).Added);
        Assert.Equal(2, (await ImportAsync(file)).Unchanged);
        await using var db = store.Open();
        Assert.Equal(20m, await db.UsageDays.SumAsync(d => d.BilledCost));
    }

    [Fact]
    public async Task Run_CorrectedCost_RestatesTheRowAndKeepsTheOldAmount()
    {
        var first = await ImportAsync(new FocusCsv().Row(cost: "10").Row(day: "2026-11-02", cost: "5"));

        var second = await ImportAsync(new FocusCsv().Row(cost: "12.5").Row(day: "2026-11-02", cost: "5"));

        Assert.Equal("0 rows added, 1 changed, 1 unchanged, 0 rejected", second.CountsLine);
        await using var db = store.Open();
        Assert.Equal(17.5m, await db.UsageDays.SumAsync(d => d.EffectiveCost));
        var trace = await db.UsageRestatements.SingleAsync();
        Assert.Equal((10m, first.RunId, second.RunId), (trace.OldBilledCost!.Value, trace.OldImportRunId, trace.ImportRunId));
    }

    [Fact]
    public async Task Run_NegativeCost_IsImportedAndFlagged()
    {
        await ImportAsync(new FocusCsv().Row(cost: "-3.10"));

        await using var db = store.Open();
        Assert.True((await db.UsageFacts.SingleAsync()).IsCorrection);
        Assert.Equal(1, (await db.UsageDays.SingleAsync()).CorrectionRows);
    }

    [Fact]
    public async Task Run_RejectedRow_StoresNothingAndNamesRowColumnAndValue()
    {
        var outcome = await ImportAsync(new FocusCsv().Row().Row(cost: "ten"));

        Assert.Equal(ImportState.Refused, outcome.State);
        Assert.Equal("0 rows added, 0 changed, 0 unchanged, 1 rejected", outcome.CountsLine);
        var problem = Assert.Single(outcome.Problems, p => !p.IsNote);
        Assert.Equal((3L, "ten"), (problem.Row, problem.Value));
        Assert.EndsWith("Cost", problem.Column, StringComparison.Ordinal);
        await using var db = store.Open();
        Assert.False(await db.UsageFacts.AnyAsync());
        Assert.False(await db.UsageLines.AnyAsync());
        Assert.Equal(1, await db.ImportProblems.CountAsync(p => p.ImportRunId == outcome.RunId && !p.IsNote));
    }

    [Fact]
    public async Task Run_RejectsAccepted_StoresTheGoodRows()
    {
        var outcome = await ImportAsync(new FocusCsv().Row().Row(currency: "ZZZ"), new UsageImportOptions { AllowRejects = true });

        Assert.Equal("1 rows added, 0 changed, 0 unchanged, 1 rejected", outcome.CountsLine);
    }

    [Fact]
    public async Task Run_UnreadableFile_FailsWithTheReadersMessageAndTheNextImportWorks()
    {
        var outcome = await ImportAsync(ImportFile.FromBytes("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]));

        Assert.Equal(ImportState.Failed, outcome.State);
        Assert.NotEmpty(outcome.Message);
        Assert.Equal(1, (await ImportAsync(new FocusCsv().Row())).Added);
    }

    [Fact]
    public async Task Run_Cancelled_StoresNothingAndSaysSo()
    {
        using var cancel = new CancellationTokenSource();
        var file = new MemoryStream();
        FocusFiles.Write(file, rows: 50_000);
        var progress = new Stop(cancel);

        var outcome = await store
            .Get<ImportUsage>()
            .RunAsync(store.Procurement, ImportFile.FromBytes("big.csv", file.ToArray()), new UsageImportOptions(), progress, cancel.Token);

        Assert.Equal(ImportState.Cancelled, outcome.State);
        await using var db = store.Open();
        Assert.False(await db.UsageFacts.AnyAsync(CancellationToken.None));
        Assert.Equal(ImportState.Cancelled, (await db.ImportRuns.SingleAsync(r => r.Id == outcome.RunId, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Run_SameFileTwiceAtOnce_StoresItOnce()
    {
        var file = new MemoryStream();
        FocusFiles.Write(file, rows: 20_000);
        var bytes = file.ToArray();

        var outcomes = await Task.WhenAll(
            ImportAsync(ImportFile.FromBytes("a.csv", bytes)),
            ImportAsync(ImportFile.FromBytes("b.csv", bytes))
        );

        Assert.Equal(20_000, outcomes.Sum(o => o.Added));
        Assert.Equal(20_000, outcomes.Sum(o => o.Unchanged));
        await using var db = store.Open();
        Assert.Equal(20_000, await db.UsageFacts.CountAsync());
        Assert.Equal(await db.UsageFacts.SumAsync(f => f.BilledCost), await db.UsageDays.SumAsync(d => d.BilledCost));
    }

    [Fact]
    public async Task Run_LineThatNoRuleTakes_StaysAsUnmappedSpend()
    {
        await ImportAsync(new FocusCsv().Row(provider: "Nobody We Know", sku: "mystery unit", cost: "42"));

        await using var db = store.Open();
        var day = await db.UsageDays.SingleAsync();
        Assert.Equal((null, null, 42m), (day.PartyId, day.ModelId, day.EffectiveCost));
    }

    [Fact]
    public async Task Run_WithoutPermission_IsRefusedBeforeTheFileIsOpened()
    {
        var file = new ImportFile("never.csv", () => throw new InvalidOperationException("opened"), 1);

        await Assert.ThrowsAsync<NotPermittedException>(() =>
            store.Get<ImportUsage>().RunAsync(store.Executive, file, new UsageImportOptions(), null, CancellationToken.None)
        );
    }

    [Fact]
    public async Task Run_Completed_LeavesOneAuditEntryInTheActorsName()
    {
        await ImportAsync(new FocusCsv().Row());

        await using var db = store.Open();
        var entry = await db.AuditEntries.SingleAsync(e => e.Subject == "file");
        Assert.Equal((store.Procurement.Name, "imported", "usage.csv"), (entry.Actor, entry.Action, entry.Key));
    }

    private Task<ImportOutcome> ImportAsync(FocusCsv file, UsageImportOptions? options = null) => ImportAsync(file.ToFile(), options);

    private Task<ImportOutcome> ImportAsync(ImportFile file, UsageImportOptions? options = null) =>
        store.Get<ImportUsage>().RunAsync(store.Procurement, file, options ?? new UsageImportOptions(), null, CancellationToken.None);

    private sealed class Stop(CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => cancel.Cancel();
    }
}
