using Dashboard.Domain.Imports;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Store.Imports;

/// <summary>Opens and closes <see cref="ImportRun"/>s around the work of an import, so that every kind ends in the same states.</summary>
public sealed class ImportLog(StoreContexts contexts, TimeProvider time, ILogger<ImportLog> logger)
{
    /// <summary>How many problems of one import are kept; all are counted.</summary>
    public const int ProblemLimit = 1_000;

    /// <summary>The body of an import: stores everything and the finished run in one transaction, or nothing.</summary>
    internal delegate Task<ImportOutcome> Body(ImportRun run);

    internal async Task<ImportOutcome> RunAsync(
        Actor actor,
        ImportKind kind,
        string fileName,
        Origin origin,
        Body body,
        CancellationToken cancellationToken,
        string register = ""
    )
    {
        var run = await StartAsync(actor, kind, fileName, origin, register, cancellationToken);
        try
        {
            var outcome = await body(run);
            if (!outcome.IsCompleted)
            {
                await CloseAsync(actor, outcome);
            }

            return outcome;
        }
        catch (UnreadableFileException e)
        {
            return await CloseAsync(actor, Ended(run, ImportState.Failed, e.Message));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await CloseAsync(actor, Ended(run, ImportState.Cancelled, "Cancelled; nothing was stored."));
        }
        catch (Exception e)
        {
            logger.LogError(e, "Import {Run} of {File} failed", run.Id, run.FileName);
            await CloseAsync(actor, Ended(run, ImportState.Failed, "The import failed; nothing was stored. The log names the cause."));
            throw;
        }
    }

    /// <summary>Fills the run with its outcome and adds the audit entry; the caller saves both with the imported rows.</summary>
    internal void Complete(
        DashboardDbContext db,
        ImportRun run,
        string contentHash,
        MergeTotals totals,
        ProblemList problems,
        string message
    )
    {
        db.ImportRuns.Attach(run);
        run.State = ImportState.Completed;
        run.EndedAt = time.GetUtcNow();
        run.ContentHash = contentHash;
        (run.Added, run.Changed, run.Unchanged) = (totals.Added, totals.Changed, totals.Unchanged);
        run.Rejected = problems.Rejected;
        run.Message = message;
        run.Problems.AddRange(problems.Kept);
        db.Record(
            "imported",
            "file",
            run.FileName,
            $"{{\"run\":{run.Id},\"added\":{run.Added},\"changed\":{run.Changed},\"rejected\":{run.Rejected}}}"
        );
    }

    /// <summary>Marks runs that a dead process left open. Call at start-up, before anything imports.</summary>
    public async Task CloseInterruptedAsync(CancellationToken cancellationToken)
    {
        await using var db = contexts.For(Actor.System("start-up"));
        var now = time.GetUtcNow();
        await db
            .ImportRuns.Where(r => r.State == ImportState.Running)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(r => r.State, ImportState.Interrupted)
                        .SetProperty(r => r.EndedAt, now)
                        .SetProperty(r => r.Message, "The application ended while this ran; nothing was stored. Import the file again."),
                cancellationToken
            );
    }

    private async Task<ImportRun> StartAsync(
        Actor actor,
        ImportKind kind,
        string fileName,
        Origin origin,
        string register,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        var run = new ImportRun
        {
            Kind = kind,
            Register = register,
            FileName = fileName.Length > 260 ? fileName[^260..] : fileName,
            State = ImportState.Running,
            StartedBy = actor.Name,
            StartedAt = time.GetUtcNow(),
            Origin = origin,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    // Not cancellable: a cancelled import still has to say that it was.
    private async Task<ImportOutcome> CloseAsync(Actor actor, ImportOutcome outcome)
    {
        await using var db = contexts.For(actor);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == outcome.RunId, CancellationToken.None);
        run.State = outcome.State;
        run.EndedAt = time.GetUtcNow();
        run.Rejected = outcome.Rejected;
        run.Message = outcome.Message.Length > 2000 ? outcome.Message[..2000] : outcome.Message;
        foreach (var problem in outcome.Problems)
        {
            problem.Id = 0;
            run.Problems.Add(problem);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }

    private static ImportOutcome Ended(ImportRun run, ImportState state, string message) => new(run.Id, state, 0, 0, 0, 0, [], message);
}

internal readonly record struct MergeTotals(long Added, long Changed, long Unchanged);
