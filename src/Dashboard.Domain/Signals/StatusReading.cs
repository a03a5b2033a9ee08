namespace Dashboard.Domain.Signals;

/// <summary>How a vendor's services do, in its own words brought to six.</summary>
public enum ServiceHealth
{
    /// <summary>The page did not say, or could not be read.</summary>
    Unknown = 0,
    Operational = 1,
    Maintenance = 2,
    Degraded = 3,
    PartialOutage = 4,
    MajorOutage = 5,
}

/// <summary>What a status page says at one moment.</summary>
/// <param name="Health">The worst of the components, or what the page says of the whole.</param>
/// <param name="Summary">The page's own sentence, or why it is unknown.</param>
public sealed record StatusReading(
    ServiceHealth Health,
    string Summary,
    IReadOnlyList<ComponentStatus> Components,
    IReadOnlyList<ServiceIncident> Incidents
);

/// <summary>One of the services that a status page lists.</summary>
public sealed record ComponentStatus(string Name, ServiceHealth Health);

/// <summary>A disturbance that a status page lists.</summary>
/// <param name="Id">The page's own; some pages change it, so title and start tell incidents apart, too.</param>
/// <param name="Impact">The page's word: none, minor, major, critical, maintenance; empty when it has none.</param>
/// <param name="StartedAt">Null when the page does not say.</param>
/// <param name="ResolvedAt">Null while it lasts, and when the page does not say.</param>
/// <param name="Address">Where the page tells of it; empty when it does not.</param>
public sealed record ServiceIncident(
    string Id,
    string Title,
    string Impact,
    bool IsResolved,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ResolvedAt,
    string Address
);
