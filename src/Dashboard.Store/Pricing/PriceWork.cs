using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Imports;
using Dashboard.Store.Sources;

namespace Dashboard.Store.Pricing;

/// <summary>Lays a pulled price list into the history of its own offers.</summary>
internal sealed class PriceWork(StoreContexts contexts, IStoreLocks locks) : ListWork<PriceRow>(contexts, locks)
{
    public override SourceKind Kind => SourceKind.Prices;

    protected override string LockName => "prices";

    private protected override async Task StoreAsync(
        DashboardDbContext db,
        PullRun run,
        Connector connector,
        IReadOnlyList<PriceRow> records,
        CancellationToken cancellationToken
    )
    {
        var day = run.Context.Today;
        var import = new ImportRun
        {
            Kind = ImportKind.Prices,
            FileName = StoredText.Cut(string.Create(CultureInfo.InvariantCulture, $"{run.Source.Name}: {day:yyyy-MM-dd}"), 260),
            State = ImportState.Completed,
            StartedBy = StoredText.Cut($"source: {run.Source.Name}", 256),
            StartedAt = db.Now,
            EndedAt = db.Now,
            ContentHash = run.PayloadHash,
            SourceId = run.Source.Id,
        };
        db.ImportRuns.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        var totals = await new PriceMerge(db, import.Id, day, ((PriceConnector)connector).List).ApplyAsync(records, cancellationToken);
        (import.Added, import.Changed, import.Unchanged) = (totals.Added, totals.Changed, totals.Unchanged);
        if (totals is { Added: 0, Changed: 0 })
        {
            // Nothing points to it.
            db.ImportRuns.Remove(import);
        }

        (run.Added, run.Changed, run.Unchanged) = (totals.Added, totals.Changed, totals.Unchanged);
        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"{records.Count:N0} prices read: {totals.Added:N0} new, {totals.Changed:N0} changed, {totals.Unchanged:N0} as known."
        );
    }
}
