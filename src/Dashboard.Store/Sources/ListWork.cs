using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>Fetches a list, keeps it as it came, and lays its records into the store.</summary>
public abstract class ListWork<T>(StoreContexts contexts, IStoreLocks locks) : SourceWork
    where T : class
{
    /// <summary>Under which only one transaction lays such records at a time.</summary>
    protected abstract string LockName { get; }

    internal sealed override async Task RunAsync(PullRun run, Connector connector, CancellationToken cancellationToken)
    {
        var list = (ListConnector<T>)connector;
        await using var fetched = await FetchedList.FetchAsync(list, run, cancellationToken);
        await using var db = contexts.For(Actor.System($"source {run.Source.Name}"));

        // Kept before it is read: what cannot be read today may be read tomorrow.
        await using (var keeping = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await locks.AcquireAsync(db, "payloads", cancellationToken);
            await fetched.KeepAsync(db, run, cancellationToken);
            await CommitAsync(db, keeping, run, cancellationToken);
        }

        db.ChangeTracker.Clear();
        var records = await fetched.ReadAsync(list, run, cancellationToken);
        if (records.Count == 0)
        {
            throw new PullException("The list holds no record that can be read: what was known stays. The notes below say what was found.");
        }

        run.Doing = "Comparing with what is stored";
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await locks.AcquireAsync(db, LockName, cancellationToken);
        await StoreAsync(db, run, connector, records, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await CommitAsync(db, transaction, run, cancellationToken);
    }

    /// <summary>In the transaction that <see cref="RunAsync"/> opened; counts into the run and leaves its last word there.</summary>
    private protected abstract Task StoreAsync(
        DashboardDbContext db,
        PullRun run,
        Connector connector,
        IReadOnlyList<T> records,
        CancellationToken cancellationToken
    );
}
