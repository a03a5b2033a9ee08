using Dashboard.Store.Access;
using Dashboard.Store.LockIn;

namespace Dashboard.Store.Sources;

/// <summary>
/// Scores after runs that changed usage. Runs that end while scores are computed wait for the next computation together: it sees what all
/// of them stored.
/// </summary>
public sealed class ScoresAfterRuns(ComputeScores scores)
{
    private readonly Lock gate = new();
    private Task current = Task.CompletedTask;
    private Task? next;

    /// <returns>Ends when scores hold what was stored before the call.</returns>
    internal Task RunAsync(string source)
    {
        lock (gate)
        {
            return next ??= ComputeAsync(current, source);
        }
    }

    private async Task ComputeAsync(Task before, string source)
    {
        // Elsewhere, so that the caller has left the gate; whether the one before went well is for those to see who waited for it.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (gate)
        {
            current = next!;
            next = null;
        }

        await scores.RunAsync(Actor.System("sources"), $"after a run of {source}", CancellationToken.None);
    }
}
