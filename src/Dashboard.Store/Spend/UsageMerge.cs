using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>
/// Lays the rows of one file into the facts. Days that hold nothing yet, the usual case, need no comparison: their rows are written
/// straight away. Rows of other days are staged and compared at the end.
/// </summary>
internal sealed class UsageMerge(DashboardDbContext db, IUsageBulk bulk, int importRunId, UsageScope scope)
{
    private readonly LineResolver resolver = new(db, new UsageStreams(db, scope.SourceId));
    private readonly Dictionary<DateOnly, bool> isFilled = [];
    private long inserted;
    private bool hasStaged;

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public async Task AddAsync(UsageRow[] batch, CancellationToken cancellationToken)
    {
        var rows = await resolver.ResolveAsync(batch, cancellationToken);
        await LookUpDaysAsync(rows, cancellationToken);
        var fresh = new List<ResolvedUsage>(rows.Length);
        var others = new List<ResolvedUsage>();
        foreach (var row in rows)
        {
            (isFilled[row.Day] ? others : fresh).Add(row);
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
            if (!hasStaged)
            {
                await bulk.CreateStageAsync(db, cancellationToken);
            }

            await bulk.StageAsync(db, importRunId, others, cancellationToken);
            hasStaged = true;
        }
    }

    // Asked by day: a source may have filled years, and a batch is of a few days.
    private async Task LookUpDaysAsync(ResolvedUsage[] rows, CancellationToken cancellationToken)
    {
        var unknown = rows.Select(r => r.Day).Where(d => !isFilled.ContainsKey(d)).ToHashSet();
        if (unknown.Count == 0)
        {
            return;
        }

        var (first, last) = (unknown.Min(), unknown.Max());
        var filled = await FilledDays(db, scope).Where(d => d >= first && d <= last).ToHashSetAsync(cancellationToken);
        foreach (var day in unknown)
        {
            isFilled[day] = filled.Contains(day);
        }
    }

    // Days from before there were streams carry none; files filled them.
    internal static IQueryable<DateOnly> FilledDays(DashboardDbContext db, UsageScope scope) =>
        db
            .UsageDays.IgnoreQueryFilters()
            .Where(d =>
                (scope.SourceId == UsageStream.Files && d.StreamId == 0)
                || db.UsageStreams.Any(s => s.Id == d.StreamId && s.SourceId == scope.SourceId)
            )
            .Select(d => d.Day)
            .Distinct();

    public async Task<MergeCounts> CompleteAsync(CancellationToken cancellationToken)
    {
        if (!hasStaged && scope.BillingMonth is not null && inserted > 0 && await FilledDays(db, scope).AnyAsync(cancellationToken))
        {
            // The month may have said other days before.
            await bulk.CreateStageAsync(db, cancellationToken);
            hasStaged = true;
        }

        var merged = hasStaged ? await bulk.MergeStageAsync(db, importRunId, scope, cancellationToken) : default;
        var counts = merged with { Added = merged.Added + inserted };
        if (counts.Added + counts.Changed + counts.Removed > 0)
        {
            var first = merged.FirstRemoved < FirstDay ? merged.FirstRemoved.Value : FirstDay!.Value;
            var last = merged.LastRemoved > LastDay ? merged.LastRemoved.Value : LastDay!.Value;
            await (
                scope.Replaces
                    ? UsageRollup.RebuildAsync(db, scope.SourceId, first, last, cancellationToken)
                    : UsageRollup.RebuildAsync(db, first, last, cancellationToken)
            );
        }

        return counts;
    }
}
