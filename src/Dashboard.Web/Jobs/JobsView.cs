using Dashboard.Store.Access;

namespace Dashboard.Web.Jobs;

/// <summary>The jobs page without its markup: the states, and which presses of Run now have not shown yet.</summary>
public sealed class JobsView(JobBoard board)
{
    // The last run at the time of the press: its successor is the one that was asked for.
    private readonly Dictionary<string, int?> waiting = new(StringComparer.Ordinal);

    public IReadOnlyList<JobState> States { get; private set; } = [];

    /// <summary>Rises whenever a run began or ended.</summary>
    public int Changes { get; private set; }

    /// <summary>Something runs or is about to: look often.</summary>
    public bool IsBusy => waiting.Count > 0 || States.Any(state => state.IsRunning);

    public bool IsWaiting(JobState state) => waiting.ContainsKey(state.Job.Key);

    public async Task RefreshAsync(Actor actor, CancellationToken cancellationToken)
    {
        var before = States;
        States = await board.ReadAsync(actor, cancellationToken);
        foreach (var state in States.Where(state => waiting.TryGetValue(state.Job.Key, out var last) && last != state.Last?.Id))
        {
            waiting.Remove(state.Job.Key);
        }

        if (!before.Select(Run).SequenceEqual(States.Select(Run)))
        {
            Changes++;
        }
    }

    public async Task RunNowAsync(Actor actor, JobState state, CancellationToken cancellationToken)
    {
        await board.RunNowAsync(actor, state.Job, cancellationToken);
        waiting[state.Job.Key] = state.Last?.Id;
        await RefreshAsync(actor, cancellationToken);
    }

    private static (int?, Store.Jobs.JobOutcome?) Run(JobState state) => (state.Last?.Id, state.Last?.Outcome);
}
