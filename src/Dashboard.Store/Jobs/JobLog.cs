using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Jobs;

/// <summary>The history of jobs: opens a run, closes it with its outcome, lists them.</summary>
public sealed class JobLog(StoreContexts contexts, TimeProvider time)
{
    /// <summary>Runs the work of a job and records how it ended. Rethrows, so that the scheduler sees a failure too.</summary>
    public async Task RunAsync(
        string job,
        string triggeredBy,
        Func<CancellationToken, Task<string>> work,
        CancellationToken cancellationToken
    )
    {
        var id = await StartAsync(job, triggeredBy, cancellationToken);
        try
        {
            await EndAsync(id, JobOutcome.Succeeded, await work(cancellationToken));
        }
        catch (Exception e)
        {
            await EndAsync(id, JobOutcome.Failed, e is OperationCanceledException ? "Stopped before it ended." : e.Message);
            throw;
        }
    }

    public async Task<PageOf<JobRun>> ReadAsync(Actor actor, string? job, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var runs = db.JobRuns.AsNoTracking().Where(r => job == null || r.Job == job);
        return new PageOf<JobRun>(
            await runs.OrderByDescending(r => r.StartedAt)
                .ThenByDescending(r => r.Id)
                .Skip(page.Skip)
                .Take(page.Size)
                .ToListAsync(cancellationToken),
            await runs.LongCountAsync(cancellationToken),
            page.Page,
            page.Size
        );
    }

    /// <summary>Keeps in the audit log what somebody did to a job itself: paused, resumed, stopped.</summary>
    public async Task RecordAsync(Actor actor, string action, string job, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        await using var db = contexts.For(actor);
        db.Record(action, "job", job, after: null);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Marks runs that a dead process left open. Call at start-up, before the scheduler starts.</summary>
    public async Task CloseInterruptedAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("start-up"));
        var now = time.GetUtcNow();
        await db
            .JobRuns.Where(r => r.Outcome == JobOutcome.Running)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.Outcome, JobOutcome.Interrupted)
                        .SetProperty(r => r.EndedAt, now)
                        .SetProperty(r => r.Message, "The application ended while this ran."),
                cancellationToken
            );
    }

    private async Task<int> StartAsync(string job, string triggeredBy, CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System(job));
        var run = new JobRun
        {
            Job = job,
            StartedAt = time.GetUtcNow(),
            Outcome = JobOutcome.Running,
            TriggeredBy = triggeredBy,
        };
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    private async Task EndAsync(int id, JobOutcome outcome, string message)
    {
        await using var db = contexts.For(Actor.System("job log"));
        var now = time.GetUtcNow();
        var text = message.Length > 2000 ? message[..2000] : message;
        await db
            .JobRuns.Where(r => r.Id == id)
            .ExecuteUpdateAsync(
                s => s.SetProperty(r => r.Outcome, outcome).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Message, text),
                CancellationToken.None
            );
    }
}
