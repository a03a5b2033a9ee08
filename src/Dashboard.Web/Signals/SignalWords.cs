using Dashboard.Domain.Signals;
using Dashboard.Store.Signals;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Signals;

/// <summary>Signals in words.</summary>
public static class SignalWords
{
    /// <summary>Nobody has looked for so long: what is shown may be over.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(1);

    public static string Health(ServiceHealth health) =>
        health switch
        {
            ServiceHealth.Operational => "Works",
            ServiceHealth.Maintenance => "Maintenance",
            ServiceHealth.Degraded => "Works worse",
            ServiceHealth.PartialOutage => "Partly down",
            ServiceHealth.MajorOutage => "Down",
            _ => "Unknown",
        };

    /// <summary>A shape beside the word, so that no colour is needed.</summary>
    public static string Mark(ServiceHealth health) =>
        health switch
        {
            ServiceHealth.Operational => "✓",
            ServiceHealth.Unknown => "?",
            ServiceHealth.Maintenance => "…",
            _ => "✕",
        };

    public static bool IsBad(ServiceHealth health) => health >= ServiceHealth.Degraded;

    public static string Stage(ModelStage stage) =>
        stage switch
        {
            ModelStage.Deprecated => "Deprecated",
            ModelStage.Retired => "Retired",
            _ => "In service",
        };

    /// <summary>"in 40 days", "3 days ago".</summary>
    public static string Distance(DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "today",
            1 => "tomorrow",
            > 1 => $"in {Formats.Count(days)} days",
            -1 => "yesterday",
            _ => $"{Formats.Count(-days)} days ago",
        };
    }

    /// <summary>Which services do not work, in one line; empty when all do.</summary>
    public static string Components(StatusRow status) =>
        string.Join(" · ", status.Components.Select(c => $"{c.Name}: {Health(c.Health).ToLowerInvariant()}"));
}
