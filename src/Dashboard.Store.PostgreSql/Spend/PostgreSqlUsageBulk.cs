using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Dashboard.Store.PostgreSql.Spend;

/// <summary>Binary COPY into the facts or into a temporary table of the same shape, which a few set statements merge.</summary>
internal sealed class PostgreSqlUsageBulk : IUsageBulk
{
    private const string Columns =
        """("ImportRunId", "RowNumber", "LineId", "Start", "End", "Day", "PricingQuantity", "ConsumedQuantity", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost", "IsCorrection")""";

    public Task CreateStageAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(UsageMergeSql.CreateStage, cancellationToken);

    public Task InsertAsync(
        DashboardDbContext db,
        int importRunId,
        IReadOnlyList<ResolvedUsage> rows,
        CancellationToken cancellationToken
    ) => CopyAsync(db, "\"UsageFacts\"", importRunId, rows, cancellationToken);

    public Task StageAsync(
        DashboardDbContext db,
        int importRunId,
        IReadOnlyList<ResolvedUsage> rows,
        CancellationToken cancellationToken
    ) => CopyAsync(db, "usage_stage", importRunId, rows, cancellationToken);

    public async Task<MergeCounts> MergeStageAsync(
        DashboardDbContext db,
        int importRunId,
        UsageScope scope,
        CancellationToken cancellationToken
    )
    {
        await db.Database.ExecuteSqlRawAsync("ANALYZE usage_stage", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(UsageMergeSql.CreatePairs(scope), cancellationToken);
        var removed = scope.Replaces
            ? (await db.Database.SqlQueryRaw<RemovedRows>(UsageMergeSql.Remove(scope, importRunId)).ToListAsync(cancellationToken)).Single()
            : new RemovedRows();
        await db.Database.ExecuteSqlRawAsync(UsageMergeSql.KeepOld, cancellationToken);
        var changed = await db.Database.ExecuteSqlRawAsync(UsageMergeSql.Restate, cancellationToken);
        var added = await db.Database.ExecuteSqlRawAsync(UsageMergeSql.InsertNew, cancellationToken);
        var total = await db.Database.SqlQueryRaw<long>("""SELECT count(*) AS "Value" FROM usage_stage""").SingleAsync(cancellationToken);
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
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} {Columns} FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        foreach (var row in rows)
        {
            // The synchronous writes only fill the driver's buffer: one await a row would cost more than the row.
            Write(copy, importRunId, row);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static void Write(NpgsqlBinaryImporter copy, int importRunId, in ResolvedUsage resolved)
    {
        var row = resolved.Row;
        copy.StartRow();
        copy.Write(importRunId, NpgsqlDbType.Integer);
        copy.Write(row.RowNumber, NpgsqlDbType.Bigint);
        copy.Write(resolved.LineId, NpgsqlDbType.Integer);
        copy.Write(row.Start.UtcDateTime, NpgsqlDbType.TimestampTz);
        copy.Write(row.End.UtcDateTime, NpgsqlDbType.TimestampTz);
        copy.Write(resolved.Day, NpgsqlDbType.Date);
        Write(copy, row.PricingQuantity);
        Write(copy, row.ConsumedQuantity);
        Write(copy, resolved.Tokens);
        Write(copy, row.ListCost);
        Write(copy, row.ContractedCost);
        Write(copy, row.EffectiveCost);
        Write(copy, row.BilledCost);
        copy.Write(row.IsCorrection, NpgsqlDbType.Boolean);
    }

    private static void Write(NpgsqlBinaryImporter copy, decimal? value)
    {
        if (value is { } known)
        {
            copy.Write(known, NpgsqlDbType.Numeric);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
