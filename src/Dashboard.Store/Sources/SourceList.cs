using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Sources;

/// <summary>A source as a list shows it.</summary>
/// <param name="Connector">Key of its connector.</param>
/// <param name="LastRun">Null when it never ran.</param>
public sealed record SourceRow(
    int Id,
    string Connector,
    string Name,
    string Cron,
    string TimeZone,
    bool IsPaused,
    DateTimeOffset? LastGoodAt,
    DateOnly? CoveredTo,
    SourceRunRow? LastRun
);

/// <summary>A run as a list shows it.</summary>
public sealed record SourceRunRow(
    int Id,
    int SourceId,
    string SourceName,
    SourceRunState State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string TriggeredBy,
    string Doing,
    DateOnly? From,
    DateOnly? To,
    int Requests,
    long Read,
    long Added,
    long Changed,
    long Unchanged,
    long Removed,
    long Rejected,
    string Message
);

/// <summary>A run with its requests and what it said of records.</summary>
public sealed record SourceRunDetail(SourceRunRow Run, IReadOnlyList<StoredSourceCall> Calls, IReadOnlyList<SourceProblem> Problems);

/// <summary>The sources, and what became of their runs.</summary>
public sealed class SourceList(StoreContexts contexts)
{
    public async Task<IReadOnlyList<SourceRow>> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await Sources(db).ToListAsync(cancellationToken);
    }

    /// <returns>Null when there is none.</returns>
    public async Task<SourceRow?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await Rows(db, db.Sources.Where(s => s.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Newest first.</summary>
    /// <param name="sourceId">Null for the runs of all sources.</param>
    public async Task<PageOf<SourceRunRow>> RunsAsync(Actor actor, int? sourceId, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<SourceRunRow>.ReadAsync(
            page,
            Runs(db, sourceId, page),
            () => db.SourceRuns.LongCountAsync(r => sourceId == null || r.SourceId == sourceId, cancellationToken),
            cancellationToken
        );
    }

    /// <returns>Null when there is none.</returns>
    public async Task<SourceRunDetail?> FindRunAsync(Actor actor, int runId, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var run = await Rows(db.SourceRuns.Where(r => r.Id == runId)).SingleOrDefaultAsync(cancellationToken);
        return run is null
            ? null
            : new SourceRunDetail(
                run,
                await db.SourceCalls.AsNoTracking().Where(c => c.SourceRunId == runId).OrderBy(c => c.Id).ToListAsync(cancellationToken),
                await db.SourceProblems.AsNoTracking().Where(p => p.SourceRunId == runId).OrderBy(p => p.Id).ToListAsync(cancellationToken)
            );
    }

    internal static IQueryable<SourceRow> Sources(DashboardDbContext db) => Rows(db, db.Sources);

    private static IQueryable<SourceRow> Rows(DashboardDbContext db, IQueryable<Source> sources) =>
        sources
            .AsNoTracking()
            .OrderBy(s => s.Name)
            .Select(s => new SourceRow(
                s.Id,
                s.Connector,
                s.Name,
                s.Cron,
                s.TimeZone,
                s.IsPaused,
                s.LastGoodAt,
                s.CoveredTo,
                db.SourceRuns.Where(r => r.SourceId == s.Id)
                    .OrderByDescending(r => r.Id)
                    .Select(r => new SourceRunRow(
                        r.Id,
                        r.SourceId,
                        s.Name,
                        r.State,
                        r.StartedAt,
                        r.EndedAt,
                        r.TriggeredBy,
                        r.Doing,
                        r.From,
                        r.To,
                        r.Requests,
                        r.Read,
                        r.Added,
                        r.Changed,
                        r.Unchanged,
                        r.Removed,
                        r.Rejected,
                        r.Message
                    ))
                    .FirstOrDefault()
            ));

    internal static IQueryable<SourceRunRow> Runs(DashboardDbContext db, int? sourceId, PageRequest page) =>
        Rows(
            db.SourceRuns.AsNoTracking()
                .Where(r => sourceId == null || r.SourceId == sourceId)
                .OrderByDescending(r => r.Id)
                .Skip(page.Skip)
                .Take(page.Size)
        );

    private static IQueryable<SourceRunRow> Rows(IQueryable<SourceRun> runs) =>
        runs.Select(r => new SourceRunRow(
            r.Id,
            r.SourceId,
            r.Source!.Name,
            r.State,
            r.StartedAt,
            r.EndedAt,
            r.TriggeredBy,
            r.Doing,
            r.From,
            r.To,
            r.Requests,
            r.Read,
            r.Added,
            r.Changed,
            r.Unchanged,
            r.Removed,
            r.Rejected,
            r.Message
        ));
}
