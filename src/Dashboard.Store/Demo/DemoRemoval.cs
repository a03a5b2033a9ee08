using Dashboard.Sources.Demo;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Demo;

/// <summary>
/// Deletes what the demo brought, removed records too, and nothing that a user's import brought or confirmed; in the caller's transaction.
/// What a user's own record stands on stays, see <see cref="DemoKept"/>.
/// </summary>
internal static class DemoRemoval
{
    /// <returns>What stayed, for people: "1 contract"; empty when nothing did.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        await db.VendorScores.Where(s => s.Reason == DemoData.PastReason).ExecuteDeleteAsync(cancellationToken);
        var kept = await DemoKept.HandOverAsync(db, cancellationToken);
        var runs = db.ImportRuns.Where(r => r.Origin == Origin.Demo).Select(r => r.Id);
        await db
            .UsageRestatements.Where(r => runs.Contains(r.ImportRunId) || runs.Contains(r.OldImportRunId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.UsageFacts.Where(f => runs.Contains(f.ImportRunId)).ExecuteDeleteAsync(cancellationToken);
        await db.UsageLines.Where(l => !db.UsageFacts.Any(f => f.LineId == l.Id)).ExecuteDeleteAsync(cancellationToken);
        await RemovePricesAsync(db, runs, cancellationToken);
        await RemoveContractsAsync(db, cancellationToken);
        await RemoveRegistersAsync(db, cancellationToken);
        await db.ImportProblems.Where(p => runs.Contains(p.ImportRunId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportRuns.Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        return kept;
    }

    private static async Task RemoveContractsAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var amendments = db.Amendments.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo && !r.Contract!.LegalHold);
        await db
            .Documents.IgnoreQueryFilters()
            .Where(d => amendments.Any(a => a.Id == d.AmendmentId))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.AmendmentId, (int?)null), cancellationToken);
        await amendments.ExecuteDeleteAsync(cancellationToken);
        await db
            .Obligations.IgnoreQueryFilters()
            .Where(r => r.Origin == Origin.Demo && !r.Contract!.LegalHold)
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .RateLines.IgnoreQueryFilters()
            .Where(r => r.Origin == Origin.Demo && !r.Contract!.LegalHold)
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Commitments.IgnoreQueryFilters()
            .Where(r => r.Origin == Origin.Demo && !r.Contract!.LegalHold)
            .ExecuteDeleteAsync(cancellationToken);
        var contracts = db.Contracts.IgnoreQueryFilters().Where(c => c.Origin == Origin.Demo);
        var ids = contracts.Select(c => c.Id);
        await db.Clauses.IgnoreQueryFilters().Where(c => ids.Contains(c.ContractId)).ExecuteDeleteAsync(cancellationToken);
        await db.Documents.IgnoreQueryFilters().Where(d => ids.Contains(d.ContractId)).ExecuteDeleteAsync(cancellationToken);

        // An order stands under its framework; both go.
        await contracts.ExecuteUpdateAsync(s => s.SetProperty(c => c.ParentId, (int?)null), cancellationToken);
        await contracts.ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task RemoveRegistersAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        await db.MappingRules.Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.SpendEntries.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Alternatives.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Applications.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.ExitPlans.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.SwitchingCosts.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.VendorEvents.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.VendorFacts.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.VendorContacts.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
        await db.Ties.IgnoreQueryFilters().Where(r => r.Origin == Origin.Demo).ExecuteDeleteAsync(cancellationToken);
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
        await db.Offers.IgnoreQueryFilters().Where(o => o.Origin != Origin.User && !o.Prices.Any()).ExecuteDeleteAsync(cancellationToken);
    }
}
