using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.SqlServer;

/// <summary>Application locks that the transaction's end releases.</summary>
internal sealed class SqlServerLocks : IStoreLocks
{
    public Task AcquireAsync(DashboardDbContext db, string name, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            DECLARE @outcome int;
            EXEC @outcome = sp_getapplock @Resource = {name}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = -1;
            IF @outcome < 0 THROW 51000, 'The application lock was not granted.', 1;
            """,
            cancellationToken
        );
}
