using System.Globalization;
using Dashboard.Web.Jobs;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Sources;

/// <summary>A run to come.</summary>
/// <param name="Local">As the reader's clock will show it.</param>
/// <param name="Utc">As UTC.</param>
/// <param name="In">"in 3 h".</param>
public sealed record ScheduledRun(DateTimeOffset At, string Local, string Utc, string In);

/// <summary>What a schedule means: in words, and as its next runs on the reader's own clock.</summary>
/// <param name="Words">Null when the text is no schedule.</param>
/// <param name="Viewer">IANA name of the reader's time zone; UTC where it is not known.</param>
public sealed record SchedulePreview(string? Words, string Viewer, IReadOnlyList<ScheduledRun> Runs)
{
    public const int Shown = 5;

    /// <param name="viewer">As the browser names its time zone; null before it is known.</param>
    public static SchedulePreview Of(string cron, string timeZone, string? viewer, DateTimeOffset now)
    {
        var zone = viewer is not null && TimeZoneInfo.TryFindSystemTimeZoneById(viewer, out var known) ? known : TimeZoneInfo.Utc;
        var name = zone.Equals(TimeZoneInfo.Utc) ? "UTC" : viewer!;
        if (!SourceSchedules.IsSchedule(cron.Trim()) || !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
        {
            return new SchedulePreview(null, name, []);
        }

        var runs = SourceSchedules
            .Preview(cron.Trim(), timeZone, now, Shown)
            .Select(at => new ScheduledRun(
                at,
                Text(TimeZoneInfo.ConvertTime(at, zone)),
                Text(at.ToUniversalTime()),
                Formats.Until(at, now)
            ));
        return new SchedulePreview(CronWords.Of(cron.Trim(), timeZone), name, [.. runs]);
    }

    private static string Text(DateTimeOffset at) => at.ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
