using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>
/// Reads what the provider may have revised and all that is new, so that one run catches up whatever was missed, and stores period by
/// period. Everything that a period changes is in one transaction with the mark that it is stored.
/// </summary>
internal sealed class UsageWork(StoreContexts contexts, IUsageBulk bulk, IStoreLocks locks) : SourceWork
{
    private const int BatchSize = 16_384;

    // So many are had before the transaction begins: nobody waits for a slow provider, and only long files are read within it.
    private const int BatchesAhead = 6;

    /// <summary>How far back a new source begins.</summary>
    private const int FirstDays = 365;

    public override SourceKind Kind => SourceKind.Usage;

    internal override async Task RunAsync(PullRun run, Connector connector, CancellationToken cancellationToken)
    {
        var usage = (UsageConnector)connector;
        var window = run.Window = WindowOf(run.Source, usage, run.Context);
        var unchanged = 0;
        await foreach (var period in usage.ReadAsync(run.Context, window, cancellationToken))
        {
            run.Doing = $"Reading {period.Name}";
            if (await IsStoredAsync(run, period, cancellationToken))
            {
                unchanged++;
                continue;
            }

            await StoreAsync(run, period, cancellationToken);
        }

        await CoverAsync(run, window.To, cancellationToken);
        run.Message = string.Create(
            CultureInfo.InvariantCulture,
            $"Usage from {window.From:d MMM yyyy} to {window.To.AddDays(-1):d MMM yyyy}: {run.Added:N0} rows added, {run.Changed:N0} changed, {run.Removed:N0} taken back, {run.Unchanged:N0} unchanged, {run.Rejected:N0} rejected{(unchanged > 0 ? $"; {unchanged} periods as stored" : "")}."
        );
    }

    /// <summary>From the oldest day that may have been revised since the last good run, to today inclusive.</summary>
    internal static PullWindow WindowOf(Source source, UsageConnector connector, PullContext context)
    {
        var first = context.Settings.Start ?? context.Today.AddDays(-FirstDays);
        if (connector.HistoryDays is { } days && context.Today.AddDays(-days) > first)
        {
            first = context.Today.AddDays(-days);
        }

        var again = source.CoveredTo?.AddDays(-connector.RePullDays) ?? first;
        var from = again > first ? again : first;
        var to = context.Today.AddDays(1);
        return new PullWindow(from < to ? from : context.Today, to);
    }

    private async Task<bool> IsStoredAsync(PullRun run, UsagePeriod period, CancellationToken cancellationToken)
    {
        if (period.State is not { } state)
        {
            return false;
        }

        await using var db = contexts.For(Actor.System("sources"));
        return await db.SourcePeriods.AnyAsync(
            p => p.SourceId == run.Source.Id && p.Period == period.Name && p.State == state,
            cancellationToken
        );
    }

    private async Task StoreAsync(PullRun run, UsagePeriod period, CancellationToken cancellationToken)
    {
        await using var batches = BatchesAsync(run, period, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var ahead = new Queue<UsageRow[]>();
        while (ahead.Count < BatchesAhead && await batches.MoveNextAsync())
        {
            ahead.Enqueue(batches.Current);
        }

        if (period.State is null && ahead.Count is > 0 and < BatchesAhead)
        {
            // All of it is here: where it says what it said the last time, there is nothing to store.
            period = period with
            {
                State = RowsState.Of(ahead),
            };
            if (await IsStoredAsync(run, period, cancellationToken))
            {
                run.Unchanged += ahead.Sum(b => b.Length);
                return;
            }
        }

        await using var db = contexts.For(Actor.System($"source {run.Source.Name}"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // A fault ends the whole transaction: no save within it needs a point to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await locks.AcquireAsync(db, "usage", cancellationToken);
        var scope = ScopeOf(run.Source.Id, period);
        if (ahead.Count == 0 && await HadRowsAsync(db, scope, cancellationToken))
        {
            // Missing is not zero.
            run.Note("The source says nothing of this period any more, though it did before: what it had said stays.", period.Name);
            return;
        }

        var import = await OpenAsync(db, run, period, cancellationToken);
        var merge = new UsageMerge(db, bulk, import.Id, scope);
        while (ahead.TryDequeue(out var batch))
        {
            await merge.AddAsync(batch, cancellationToken);
        }

        while (await batches.MoveNextAsync())
        {
            await merge.AddAsync(batches.Current, cancellationToken);
        }

        run.Doing = $"Storing {period.Name}";
        var counts = await merge.CompleteAsync(cancellationToken);
        await CloseAsync(db, import, counts, cancellationToken);
        await MarkAsync(db, run, period, counts, cancellationToken);
        await CommitAsync(db, transaction, run, cancellationToken);
        run.Added += counts.Added;
        run.Changed += counts.Changed;
        run.Unchanged += counts.Unchanged;
        run.Removed += counts.Removed;
    }

    private static async IAsyncEnumerable<UsageRow[]> BatchesAsync(
        PullRun run,
        UsagePeriod period,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var batch = new List<UsageRow>();
        await foreach (var result in period.Rows.WithCancellation(cancellationToken))
        {
            run.Note(result, period.Name);
            if (result.Value is not { } row)
            {
                continue;
            }

            run.Read++;
            batch.Add(row);
            if (batch.Count == BatchSize)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    private static UsageScope ScopeOf(int sourceId, UsagePeriod period) =>
        period switch
        {
            { BillingMonth: { } month } => UsageScope.OfMonth(sourceId, month),
            { Days: { } days } => UsageScope.OfDays(sourceId, days.From, days.To.AddDays(-1)),
            _ => throw new InvalidOperationException($"The period {period.Name} says neither days nor month."),
        };

    private static async Task<ImportRun> OpenAsync(
        DashboardDbContext db,
        PullRun run,
        UsagePeriod period,
        CancellationToken cancellationToken
    )
    {
        var import = new ImportRun
        {
            Kind = ImportKind.Focus,
            FileName = StoredText.Cut($"{run.Source.Name}: {period.Name}", 260),
            State = ImportState.Completed,
            StartedBy = StoredText.Cut($"source: {run.Source.Name}", 256),
            StartedAt = db.Now,
            SourceId = run.Source.Id,
            Period = period.BillingMonth ?? "",
        };
        db.ImportRuns.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return import;
    }

    private static async Task CloseAsync(DashboardDbContext db, ImportRun import, MergeCounts counts, CancellationToken cancellationToken)
    {
        (import.Added, import.Changed, import.Unchanged) = (counts.Added, counts.Changed, counts.Unchanged);
        import.EndedAt = db.Now;
        if (counts is { Added: 0, Changed: 0, Removed: 0 })
        {
            // Nothing points to it.
            db.ImportRuns.Remove(import);
        }
        else
        {
            db.ImportRuns.Update(import);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task MarkAsync(
        DashboardDbContext db,
        PullRun run,
        UsagePeriod period,
        MergeCounts counts,
        CancellationToken cancellationToken
    )
    {
        if (period.Days is not null && counts is not { Added: 0, Changed: 0, Removed: 0 })
        {
            // Other periods may be about the same days: what they had said is no longer what is stored.
            await db
                .SourcePeriods.Where(p => p.SourceId == run.Source.Id && p.State.StartsWith(RowsState.Prefix))
                .ExecuteDeleteAsync(cancellationToken);
        }

        if (period.State is { } state)
        {
            await db.SourcePeriods.Where(p => p.SourceId == run.Source.Id && p.Period == period.Name).ExecuteDeleteAsync(cancellationToken);
            db.SourcePeriods.Add(
                new SourcePeriod
                {
                    SourceId = run.Source.Id,
                    Period = period.Name,
                    State = StoredText.Cut(state, 400),
                    StoredAt = db.Now,
                }
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        if (period.Days is { } days)
        {
            await CoverAsync(db, run.Source.Id, days.To, cancellationToken);
        }
    }

    private async Task CoverAsync(PullRun run, DateOnly to, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("sources"));
        await run.RequireLeaseAsync(db, cancellationToken);
        await CoverAsync(db, run.Source.Id, to, cancellationToken);
    }

    private static Task<int> CoverAsync(DashboardDbContext db, int sourceId, DateOnly to, CancellationToken cancellationToken) =>
        db
            .Sources.Where(s => s.Id == sourceId && (s.CoveredTo == null || s.CoveredTo < to))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.CoveredTo, to), cancellationToken);

    private static Task<bool> HadRowsAsync(DashboardDbContext db, UsageScope scope, CancellationToken cancellationToken) =>
        scope.BillingMonth is { } month
            ? db.ImportRuns.AnyAsync(
                r => r.SourceId == scope.SourceId && r.Period == month && db.UsageFacts.Any(f => f.ImportRunId == r.Id),
                cancellationToken
            )
            : UsageMerge.FilledDays(db, scope).AnyAsync(d => d >= scope.From && d <= scope.To, cancellationToken);
}
