using Dashboard.Store.Spend;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Store.SqlServer.Spend;

/// <summary>Bulk copy into the facts or into a temporary table of the same shape, which a few set statements merge.</summary>
internal sealed class SqlServerUsageBulk : IUsageBulk
{
    public Task CreateStageAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(UsageMergeSql.CreateStage, cancellationToken);

    public Task InsertAsync(
        DashboardDbContext db,
        int importRunId,
        IReadOnlyList<ResolvedUsage> rows,
        CancellationToken cancellationToken
    ) => CopyAsync(db, "[UsageFacts]", importRunId, rows, cancellationToken);

    public Task StageAsync(
        DashboardDbContext db,
        int importRunId,
        IReadOnlyList<ResolvedUsage> rows,
        CancellationToken cancellationToken
    ) => CopyAsync(db, "#usage_stage", importRunId, rows, cancellationToken);

    public async Task<MergeCounts> MergeStageAsync(
        DashboardDbContext db,
        int importRunId,
        UsageScope scope,
        CancellationToken cancellationToken
    )
    {
        await db.Database.ExecuteSqlRawAsync(UsageMergeSql.CreatePairs(scope), cancellationToken);
        var removed = scope.Replaces
            ? (await db.Database.SqlQueryRaw<RemovedRows>(UsageMergeSql.Remove(scope, importRunId)).ToListAsync(cancellationToken)).Single()
            : new RemovedRows();
        await db.Database.ExecuteSqlRawAsync(UsageMergeSql.KeepOld, cancellationToken);
        var changed = await db.Database.ExecuteSqlRawAsync(UsageMergeSql.Restate, cancellationToken);
        var added = await db.Database.ExecuteSqlRawAsync(UsageMergeSql.InsertNew, cancellationToken);
        var total = await db.Database.SqlQueryRaw<long>("SELECT COUNT_BIG(*) AS [Value] FROM #usage_stage").SingleAsync(cancellationToken);
        return new MergeCounts(added, changed, total - added - changed, removed.Rows, removed.First, removed.Last);
    }

    private sealed class RemovedRows
    {
        public long Rows { get; init; }
        public DateOnly? First { get; init; }
        public DateOnly? Last { get; init; }
    }

    private static async Task CopyAsync(
        DashboardDbContext db,
        string table,
        int importRunId,
        IReadOnlyList<ResolvedUsage> rows,
        CancellationToken cancellationToken
    )
    {
        using var copy = new SqlBulkCopy(
            (SqlConnection)db.Database.GetDbConnection(),
            SqlBulkCopyOptions.TableLock,
            (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction()
        )
        {
            DestinationTableName = table,
            BulkCopyTimeout = 0,
        };
        using var data = UsageTable.Fill(importRunId, rows);
        foreach (System.Data.DataColumn column in data.Columns)
        {
            copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
        }

        await copy.WriteToServerAsync(data, cancellationToken);
    }
}
