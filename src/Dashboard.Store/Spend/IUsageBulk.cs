using Dashboard.Domain.Spend;

namespace Dashboard.Store.Spend;

/// <summary>A row on its way into <see cref="UsageFact"/>, its line resolved.</summary>
public readonly record struct ResolvedUsage(int LineId, UsageRow Row, decimal? Tokens)
{
    public DateOnly Day => DateOnly.FromDateTime(Row.Start.UtcDateTime);
}

/// <summary>What a merge did to the stored facts.</summary>
/// <param name="Removed">Rows of the scope that the source says no longer.</param>
/// <param name="FirstRemoved">Their first and last day; null when there are none.</param>
public readonly record struct MergeCounts(
    long Added,
    long Changed,
    long Unchanged,
    long Removed = 0,
    DateOnly? FirstRemoved = null,
    DateOnly? LastRemoved = null
);

/// <summary>Bulk writing, one implementation a database engine. All calls run in the context's open transaction.</summary>
public interface IUsageBulk
{
    /// <summary>Makes the empty stage; before anything is staged.</summary>
    Task CreateStageAsync(DashboardDbContext db, CancellationToken cancellationToken);

    /// <summary>Writes rows of days that hold no facts yet straight into the facts.</summary>
    Task InsertAsync(DashboardDbContext db, int importRunId, IReadOnlyList<ResolvedUsage> rows, CancellationToken cancellationToken);

    /// <summary>Puts rows aside that have to be compared with stored ones.</summary>
    Task StageAsync(DashboardDbContext db, int importRunId, IReadOnlyList<ResolvedUsage> rows, CancellationToken cancellationToken);

    /// <summary>
    /// Compares the stage with the facts of the same days. Rows with equal line and charge period are paired in the order of their
    /// amounts; a pair that differs restates the stored row and keeps its old amounts; what has no partner is added. Stored rows of a source's
    /// scope that have no partner are taken out and kept as restatements: of a billing month all, of days those of days that the stage tells of.
    /// </summary>
    Task<MergeCounts> MergeStageAsync(DashboardDbContext db, int importRunId, UsageScope scope, CancellationToken cancellationToken);
}
