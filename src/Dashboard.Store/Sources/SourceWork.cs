using Dashboard.Sources.Pulling;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Store.Sources;

/// <summary>What a run does with what a source of one kind says.</summary>
public abstract class SourceWork
{
    public abstract SourceKind Kind { get; }

    /// <summary>Stores period by period or list by list, and leaves its last word in <see cref="PullRun.Message"/>.</summary>
    internal abstract Task RunAsync(PullRun run, Connector connector, CancellationToken cancellationToken);

    /// <summary>Commits only while the run still has its source.</summary>
    private protected static async Task CommitAsync(
        DashboardDbContext db,
        IDbContextTransaction transaction,
        PullRun run,
        CancellationToken cancellationToken
    )
    {
        await run.RequireLeaseAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
