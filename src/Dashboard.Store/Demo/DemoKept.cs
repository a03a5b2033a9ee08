using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Demo;

/// <summary>
/// Records of the demo that a user's own record refers to: they become the user's, so that no record of theirs is left without what it
/// stands on; so do contracts under legal hold. A contract stays with its documents and the contract above it; its demo amendments, prices and commitments go.
/// </summary>
internal static class DemoKept
{
    /// <returns>What stays, for people.</returns>
    public static async Task<IReadOnlyList<string>> HandOverAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var contracts = await ContractsAsync(db, cancellationToken);
        await db
            .Contracts.IgnoreQueryFilters()
            .Where(c => contracts.Contains(c.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Origin, Origin.User), cancellationToken);
        var runs = db.ImportRuns.Where(r => r.Origin == Origin.Demo).Select(r => (int?)r.Id);
        await db
            .Documents.IgnoreQueryFilters()
            .Where(d => contracts.Contains(d.ContractId) && runs.Contains(d.ImportRunId))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.ImportRunId, (int?)null), cancellationToken);
        var applications = await ApplicationsAsync(db, cancellationToken);
        await db
            .Applications.IgnoreQueryFilters()
            .Where(a => applications.Contains(a.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Origin, Origin.User), cancellationToken);
        return Dependents.Of((contracts.Count, "contract", "contracts"), (applications.Count, "application", "applications"));
    }

    private static async Task<List<int>> ContractsAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var parents = await db
            .Contracts.IgnoreQueryFilters()
            .Where(c => c.Origin == Origin.Demo)
            .ToDictionaryAsync(c => c.Id, c => c.ParentId, cancellationToken);
        var runs = db.ImportRuns.Where(r => r.Origin == Origin.Demo).Select(r => (int?)r.Id);
        var amended = db.Amendments.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => r.ContractId);
        var priced = db.RateLines.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => r.ContractId);
        var obliged = db.Obligations.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => r.ContractId);
        var held = db.Contracts.IgnoreQueryFilters().Where(c => c.LegalHold).Select(c => c.Id);
        var promised = db.Commitments.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => r.ContractId);
        var documented = db.Documents.IgnoreQueryFilters().Where(d => !runs.Contains(d.ImportRunId)).Select(d => d.ContractId);
        var above = db
            .Contracts.IgnoreQueryFilters()
            .Where(c => c.Origin != Origin.Demo && c.ParentId != null)
            .Select(c => c.ParentId!.Value);
        var named = await amended
            .Union(priced)
            .Union(obliged)
            .Union(held)
            .Union(promised)
            .Union(documented)
            .Union(above)
            .ToListAsync(cancellationToken);
        var events = await db
            .VendorEvents.IgnoreQueryFilters()
            .Where(e => e.Origin != Origin.Demo)
            .Select(e => e.ContractIds)
            .ToListAsync(cancellationToken);
        var kept = new HashSet<int>();
        foreach (var id in named.Concat(events.SelectMany(e => e)))
        {
            for (int? at = id; at is { } demo && parents.TryGetValue(demo, out var parent) && kept.Add(demo); at = parent) { }
        }

        return [.. kept];
    }

    private static Task<List<int>> ApplicationsAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var alternatives = db.Alternatives.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => (int?)r.ApplicationId);
        var spend = db.SpendEntries.IgnoreQueryFilters().Where(r => r.Origin != Origin.Demo).Select(r => r.ApplicationId);
        var rules = db.MappingRules.Where(r => r.Origin != Origin.Demo).Select(r => r.ApplicationId);
        return db
            .Applications.IgnoreQueryFilters()
            .Where(a => a.Origin == Origin.Demo && (alternatives.Contains(a.Id) || spend.Contains(a.Id) || rules.Contains(a.Id)))
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
    }
}
