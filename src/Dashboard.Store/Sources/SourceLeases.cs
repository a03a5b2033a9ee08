using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>
/// Who may pull a source: one run at a time on all hosts of the database. A run has the source for <see cref="Length"/> and says again and
/// again that it lives; one that died is overtaken when its time is up.
/// </summary>
public sealed class SourceLeases(StoreContexts contexts)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <returns>The new run; null when another has the source, or there is no such source.</returns>
    internal async Task<(SourceRun Run, Source Source)?> TakeAsync(
        Actor actor,
        int sourceId,
        string triggeredBy,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = db.Now;
        var until = now + Length;
        var taken = await db
            .Sources.Where(s => s.Id == sourceId && (s.RunId == null || s.LeaseUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeaseUntil, until), cancellationToken);
        if (taken == 0)
        {
            return null;
        }

        await CloseDeadAsync(db, sourceId, now, cancellationToken);
        var run = new SourceRun
        {
            SourceId = sourceId,
            State = SourceRunState.Running,
            StartedAt = now,
            TriggeredBy = triggeredBy,
            Doing = "Begins",
        };
        db.SourceRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await db.Sources.Where(s => s.Id == sourceId).ExecuteUpdateAsync(s => s.SetProperty(x => x.RunId, run.Id), cancellationToken);
        var source = await db.Sources.AsNoTracking().SingleAsync(s => s.Id == sourceId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (run, source);
    }

    /// <summary>Marks runs of which nothing was heard for longer than their lease. Call at start-up and from time to time.</summary>
    public async Task CloseDeadAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("sources"));
        var now = db.Now;
        var dead = await db.Sources.Where(s => s.RunId != null && s.LeaseUntil < now).Select(s => s.Id).ToListAsync(cancellationToken);
        foreach (var id in dead)
        {
            var freed = await db
                .Sources.Where(s => s.Id == id && s.LeaseUntil < now)
                .ExecuteUpdateAsync(
                    s => s.SetProperty(x => x.RunId, (int?)null).SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null),
                    cancellationToken
                );
            if (freed == 1)
            {
                await CloseDeadAsync(db, id, now, cancellationToken);
            }
        }
    }

    /// <summary>Says that the run lives and what it does.</summary>
    /// <returns>False when another run has the source by now, or somebody asked this one to stop.</returns>
    internal async Task<bool> KeepAsync(PullRun run, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("sources"));
        var until = db.Now + Length;
        var held = await db
            .Sources.Where(s => s.Id == run.Source.Id && s.RunId == run.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeaseUntil, until), cancellationToken);
        var (doing, read, requests) = (StoredText.Cut(run.Doing, 200), run.Read, run.Trace.Count);
        await db
            .SourceRuns.Where(r => r.Id == run.Id)
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Doing, doing).SetProperty(r => r.Read, read).SetProperty(r => r.Requests, requests),
                cancellationToken
            );
        return held == 1;
    }

    private static Task<int> CloseDeadAsync(DashboardDbContext db, int sourceId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db
            .SourceRuns.Where(r => r.SourceId == sourceId && r.State == SourceRunState.Running)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.State, SourceRunState.Interrupted)
                        .SetProperty(r => r.EndedAt, now)
                        .SetProperty(r => r.Doing, "")
                        .SetProperty(
                            r => r.Message,
                            "The application ended while this ran. What it had stored stays; the next run goes on."
                        ),
                cancellationToken
            );
}
