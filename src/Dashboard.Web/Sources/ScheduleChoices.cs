namespace Dashboard.Web.Sources;

/// <summary>What the form offers of schedules and time zones; anything else can be typed.</summary>
public static class ScheduleChoices
{
    /// <summary>Seconds, minutes, hours, day of month, month, day of week.</summary>
    public static IReadOnlyList<string> Schedules { get; } =
    ["0 0/15 * * * ?", "0 20 * * * ?", "0 0 0/6 * * ?", "0 0 5 * * ?", "0 0 5 ? * MON-FRI", "0 0 5 ? * MON", "0 0 5 1 * ?"];

    private static readonly string[] Known =
    [
        "UTC",
        "America/Los_Angeles",
        "America/Denver",
        "America/Chicago",
        "America/New_York",
        "America/Sao_Paulo",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Paris",
        "Asia/Kolkata",
        "Asia/Singapore",
        "Asia/Shanghai",
        "Asia/Tokyo",
        "Australia/Sydney",
    ];

    /// <summary>The usual schedules, the connector's own first.</summary>
    public static IReadOnlyList<string> SchedulesFor(string own) => [.. Schedules.Prepend(own).Distinct(StringComparer.Ordinal)];

    /// <summary>The usual time zones, with the reader's own and the stored one.</summary>
    public static IReadOnlyList<string> ZonesFor(string? viewer, string stored) =>
        [
            .. Known
                .Append(viewer ?? "UTC")
                .Append(stored)
                .Where(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
                .Distinct(StringComparer.Ordinal),
        ];
}
