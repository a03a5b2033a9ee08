using Dashboard.Sources.Demo;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Demo;

/// <summary>Deletes what the demo brought and nothing that a user's import brought or confirmed; in the caller's transaction.</summary>
internal static class DemoRemoval
{
    public static async Task RunAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var runs = db.ImportRuns.Where(r => r.Origin == Origin.Demo).Select(r => r.Id);
        await db
            .UsageRestatements.Where(r => runs.Contains(r.ImportRunId) || runs.Contains(r.OldImportRunId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.UsageFacts.Where(f => runs.Contains(f.ImportRunId)).ExecuteDeleteAsync(cancellationToken);
        await db.UsageLines.Where(l => !db.UsageFacts.Any(f => f.LineId == l.Id)).ExecuteDeleteAsync(cancellationToken);
        await RemovePricesAsync(db, runs, cancellationToken);
        await db.Clauses.Where(c => c.Contract!.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Documents.Where(d => d.Contract!.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Contracts.Where(c => c.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.MappingRules.Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Applications.Where(a => a.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.ImportProblems.Where(p => runs.Contains(p.ImportRunId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportRuns.Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemovePricesAsync(DashboardDbContext db, IQueryable<int> runs, CancellationToken cancellationToken)
    {
        // A demo price that a user's later list confirmed is that list's price now.
        var lastDemoDay = DemoCompany.PriceLists.Max(l => l.AsOf);
        var confirmedBy = await db
            .ImportRuns.Where(r => r.Origin != Origin.Demo && r.Kind == ImportKind.Prices && r.State == ImportState.Completed)
            .MaxAsync(r => (int?)r.Id, cancellationToken);
        if (confirmedBy is { } run)
        {
            await db
                .Prices.Where(p => runs.Contains(p.ImportRunId) && p.ConfirmedOn > lastDemoDay)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.ImportRunId, run), cancellationToken);
        }

        await db.Prices.Where(p => runs.Contains(p.ImportRunId)).ExecuteDeleteAsync(cancellationToken);
        await db.Offers.Where(o => !o.Prices.Any()).ExecuteDeleteAsync(cancellationToken);
    }
}
