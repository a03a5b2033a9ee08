using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.PostgreSql;

/// <summary>Advisory locks that the transaction's end releases.</summary>
internal sealed class PostgreSqlLocks : IStoreLocks
{
    public Task AcquireAsync(DashboardDbContext db, string name, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({name}))", cancellationToken);
}
