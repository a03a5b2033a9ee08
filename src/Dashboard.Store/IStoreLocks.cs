namespace Dashboard.Store;

/// <summary>Locks that hold until the context's current transaction ends, across all processes on the database.</summary>
public interface IStoreLocks
{
    /// <summary>Waits for the named lock.</summary>
    Task AcquireAsync(DashboardDbContext db, string name, CancellationToken cancellationToken);
}
