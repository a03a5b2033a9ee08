using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>Presses of Run now on one page whose run has not shown yet.</summary>
public sealed class RunPresses(TimeProvider time)
{
    // A run that another one keeps from beginning never shows: nobody waits for it for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The last run at the time of the press: its successor is the one that was asked for.
    private readonly Dictionary<int, (int? LastRun, DateTimeOffset At)> pressed = [];

    public bool Any => pressed.Count > 0;

    public bool IsWaiting(int sourceId) => pressed.ContainsKey(sourceId);

    public void Press(SourceRow source) => pressed[source.Id] = (source.LastRun?.Id, time.GetUtcNow());

    /// <summary>Forgets the presses whose runs have begun.</summary>
    public void Settle(IEnumerable<SourceRow> sources)
    {
        foreach (var source in sources)
        {
            if (pressed.TryGetValue(source.Id, out var press) && press.LastRun != source.LastRun?.Id)
            {
                pressed.Remove(source.Id);
            }
        }

        foreach (var id in pressed.Where(p => time.GetUtcNow() - p.Value.At > Patience).Select(p => p.Key).ToList())
        {
            pressed.Remove(id);
        }
    }
}
