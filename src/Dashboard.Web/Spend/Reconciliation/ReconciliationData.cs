using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend.Reconciliation;

namespace Dashboard.Web.Spend.Reconciliation;

/// <param name="HasUsage">False before the first usage came in: then nothing can be compared.</param>
public sealed record ReconciliationView(ReconciliationReport Report, bool HasUsage);

/// <summary>Reads what the sources say of the days that are asked for.</summary>
public sealed class ReconciliationData(ReconcileUsage reconcile, StoreFacts facts, TimeProvider time)
{
    public async Task<ReconciliationView> ReadAsync(Actor actor, ReconciliationQuery query, CancellationToken cancellationToken)
    {
        var newest = (await facts.ReadAsync(actor, cancellationToken)).UsageThrough;
        var (from, to) = query.Range(newest ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return new ReconciliationView(await reconcile.ReadAsync(actor, from, to, cancellationToken), newest is not null);
    }
}
