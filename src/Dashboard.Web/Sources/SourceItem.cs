using Dashboard.Sources.Pulling;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>What a list of sources can be narrowed to. A paused source can be stale as well.</summary>
public enum SourceStanding
{
    Running,
    Good,
    Failed,
    Stale,
    Paused,
    New,
}

/// <summary>A source with what follows from its schedule at one moment.</summary>
/// <param name="Connector">Null when this version does not have it.</param>
/// <param name="IsStale">Its last good run is older than its schedule should have allowed.</param>
/// <param name="Next">When it runs next; null when it is paused or never will.</param>
public sealed record SourceItem(SourceRow Row, Connector? Connector, bool IsStale, DateTimeOffset? Next)
{
    /// <summary>From so many missed runs on a source is stale.</summary>
    private const int MostMissed = 2;

    public bool IsRunning => Row.LastRun?.State == SourceRunState.Running;

    public static SourceItem Of(SourceRow row, Connector? connector, DateTimeOffset now) =>
        new(
            row,
            connector,
            IsStaleAt(row, now),
            row.IsPaused ? null : SourceSchedules.Preview(row.Cron, row.TimeZone, now, 1).Select(at => (DateTimeOffset?)at).FirstOrDefault()
        );

    public bool Is(SourceStanding standing) =>
        standing switch
        {
            SourceStanding.Running => IsRunning,
            SourceStanding.Good => Row.LastRun?.State == SourceRunState.Succeeded,
            SourceStanding.Failed => Row.LastRun
                is { State: SourceRunState.Failed or SourceRunState.Cancelled or SourceRunState.Interrupted },
            SourceStanding.Stale => IsStale,
            SourceStanding.Paused => Row.IsPaused,
            _ => Row.LastRun is null,
        };

    // A paused source grows stale as any other: what it brought is as old. A run that goes on is not missed yet.
    private static bool IsStaleAt(SourceRow row, DateTimeOffset now)
    {
        if (row.LastGoodAt is not { } good)
        {
            return false;
        }

        var due = SourceSchedules.Preview(row.Cron, row.TimeZone, good, MostMissed + 1).Count(at => at < now);
        return due - (row.LastRun?.State == SourceRunState.Running ? 1 : 0) >= MostMissed;
    }
}
