using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>
/// Lays the rows of one file into the facts. Days that hold nothing yet, the usual case, need no comparison: their rows are written
/// straight away. Rows of other days are staged and compared at the end.
/// </summary>
internal sealed class UsageMerge
{
    private readonly DashboardDbContext db;
    private readonly IUsageBulk bulk;
    private readonly int importRunId;
    private readonly LineResolver resolver;
    private readonly HashSet<DateOnly> filledDays;
    private long inserted;
    private bool hasStaged;

    private UsageMerge(DashboardDbContext db, IUsageBulk bulk, int importRunId, LineResolver resolver, HashSet<DateOnly> filledDays)
    {
        this.db = db;
        this.bulk = bulk;
        this.importRunId = importRunId;
        this.resolver = resolver;
        this.filledDays = filledDays;
    }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public static async Task<UsageMerge> BeginAsync(
        DashboardDbContext db,
        IUsageBulk bulk,
        int importRunId,
        CancellationToken cancellationToken
    )
    {
        await bulk.CreateStageAsync(db, cancellationToken);
        var mapper = await MappingRules.MapperAsync(db, cancellationToken);
        var days = await db.PartyDays.Select(d => d.Day).Distinct().ToHashSetAsync(cancellationToken);
        return new UsageMerge(db, bulk, importRunId, new LineResolver(db, mapper), days);
    }

    public async Task AddAsync(UsageRow[] batch, CancellationToken cancellationToken)
    {
        var rows = await resolver.ResolveAsync(batch, cancellationToken);
        var fresh = new List<ResolvedUsage>(rows.Length);
        var others = new List<ResolvedUsage>();
        foreach (var row in rows)
        {
            (filledDays.Contains(row.Day) ? others : fresh).Add(row);
            FirstDay = FirstDay is null || row.Day < FirstDay ? row.Day : FirstDay;
            LastDay = LastDay is null || row.Day > LastDay ? row.Day : LastDay;
        }

        if (fresh.Count > 0)
        {
            await bulk.InsertAsync(db, importRunId, fresh, cancellationToken);
            inserted += fresh.Count;
        }

        if (others.Count > 0)
        {
            await bulk.StageAsync(db, importRunId, others, cancellationToken);
            hasStaged = true;
        }
    }

    public async Task<MergeCounts> CompleteAsync(CancellationToken cancellationToken)
    {
        var merged = hasStaged ? await bulk.MergeStageAsync(db, importRunId, cancellationToken) : default;
        var counts = merged with { Added = merged.Added + inserted };
        if (counts.Added + counts.Changed > 0)
        {
            await UsageRollup.RebuildAsync(db, FirstDay!.Value, LastDay!.Value, cancellationToken);
        }

        return counts;
    }
}
