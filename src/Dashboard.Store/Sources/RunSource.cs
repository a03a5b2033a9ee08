using Dashboard.Sources.Pulling;
using Dashboard.Store.Access;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Store.Sources;

/// <summary>
/// Pulls one source, whoever asks: the schedule, a person, the command line. One run at a time; a second one finds the first. Each period
/// or list is stored whole in one transaction, and what was stored stays whatever happens after.
/// </summary>
public sealed class RunSource(
    StoreContexts contexts,
    SourceLeases leases,
    SourceSecrets secrets,
    SourcePulls pulls,
    IEnumerable<SourceWork> works,
    ScoresAfterRuns scores,
    TimeProvider time,
    ILogger<RunSource> logger
)
{
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(2);

    /// <param name="triggeredBy">"schedule", or who asked.</param>
    /// <param name="started">Told the run's id as soon as it has one.</param>
    /// <returns>The run as it ended; null when another run has the source or there is none.</returns>
    public async Task<SourceRun?> RunAsync(
        Actor actor,
        int sourceId,
        string triggeredBy,
        Action<int>? started,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.RunJobs);
        if (await leases.TakeAsync(actor, sourceId, triggeredBy, cancellationToken) is not { } taken)
        {
            return null;
        }

        started?.Invoke(taken.Run.Id);
        var (state, message, run) = await PullAsync(taken.Run, taken.Source, cancellationToken);
        var ended = await CloseAsync(taken.Run.Id, run, state, message);
        if (
            run is { Added: > 0 } or { Changed: > 0 } or { Removed: > 0 }
            && ConnectorCatalog.Find(taken.Source.Connector) is UsageConnector
        )
        {
            await scores.RunAsync(taken.Source.Name);
        }

        return ended;
    }

    private async Task<(SourceRunState, string, PullRun?)> PullAsync(SourceRun opened, Source source, CancellationToken cancellationToken)
    {
        if (ConnectorCatalog.Find(source.Connector) is not { } connector)
        {
            return (SourceRunState.Failed, "This version of Dashboard does not know this kind of source.", null);
        }

        if (secrets.Show(source.Secrets) is not { } hidden)
        {
            return (
                SourceRunState.Failed,
                "The stored key cannot be read: the data folder's own keys are not those that it was stored with. Enter the key again.",
                null
            );
        }

        var values = source.ReadSettings();
        foreach (var (key, value) in hidden)
        {
            values[key] = value;
        }

        var trace = new PullTrace();
        var run = new PullRun(opened, source, pulls.Begin(connector, values, trace), trace);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = KeepAsync(run, stop);
        try
        {
            await works.Single(w => w.Kind == connector.Kind).RunAsync(run, connector, stop.Token);
            return (SourceRunState.Succeeded, run.Message, run);
        }
        // An answer that is cut off by the stop ends as a broken connection: whatever ended it, it was the stop.
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return (
                SourceRunState.Cancelled,
                cancellationToken.IsCancellationRequested
                    ? "Stopped. What was stored before stays; the next run goes on."
                    : "Another run has taken this source over.",
                run
            );
        }
        catch (Exception e) when (PullFaults.Words(e) is { } words)
        {
            logger.LogWarning(e, "Run {Run} of source {Source} failed", opened.Id, source.Name);
            return (SourceRunState.Failed, words, run);
        }
        catch (Exception e)
        {
            logger.LogError(e, "Run {Run} of source {Source} failed", opened.Id, source.Name);
            return (SourceRunState.Failed, "The run failed, and the log names the cause. What was stored before stays.", run);
        }
        finally
        {
            await stop.CancelAsync();
            await keeping;
        }
    }

    // Says that the run lives; ends it when another has the source.
    private async Task KeepAsync(PullRun run, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(KeepEvery, stop.Token);
                try
                {
                    if (!await leases.KeepAsync(run, stop.Token))
                    {
                        await stop.CancelAsync();
                        return;
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // The database may be back before the lease is over.
                    logger.LogWarning(e, "Run {Run} could not say that it lives", run.Id);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    // Not cancellable, and tried for a while: a run that ended has to say so.
    private async Task<SourceRun> CloseAsync(int id, PullRun? run, SourceRunState state, string message)
    {
        var attempt = 0;
        while (true)
        {
            try
            {
                return await StoreEndAsync(id, run, state, message);
            }
            catch (Exception e) when (++attempt < 5)
            {
                logger.LogWarning(e, "The end of run {Run} could not be stored", id);
                await Task.Delay(TimeSpan.FromSeconds(attempt), CancellationToken.None);
            }
        }
    }

    private async Task<SourceRun> StoreEndAsync(int id, PullRun? run, SourceRunState state, string message)
    {
        await using var db = contexts.For(Actor.System("sources"));
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var stored = await db.SourceRuns.SingleAsync(r => r.Id == id, CancellationToken.None);
        var now = time.GetUtcNow();
        (stored.State, stored.EndedAt, stored.Doing, stored.Message) = (state, now, "", StoredText.Cut(message, 2000));
        if (run is not null)
        {
            (stored.Read, stored.Added, stored.Changed) = (run.Read, run.Added, run.Changed);
            (stored.Unchanged, stored.Removed, stored.Rejected) = (run.Unchanged, run.Removed, run.Rejected);
            (stored.From, stored.To, stored.PayloadHash) = (run.Window?.From, run.Window?.To, run.PayloadHash);
            stored.Requests = run.Trace.Count;
            stored.Calls.AddRange(run.Trace.ToStored());
            stored.Problems.AddRange(run.Problems);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        DateTimeOffset? good = state == SourceRunState.Succeeded ? now : null;
        await db
            .Sources.Where(s => s.RunId == id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.RunId, (int?)null)
                        .SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(x => x.LastGoodAt, x => good ?? x.LastGoodAt),
                CancellationToken.None
            );
        await transaction.CommitAsync(CancellationToken.None);
        return stored;
    }
}
