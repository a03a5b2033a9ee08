using Dashboard.Domain.Signals;

namespace Dashboard.Sources.Status;

/// <summary>What a feed lists.</summary>
/// <param name="WrittenAt">When it was renewed; null when it does not say.</param>
internal sealed record IncidentFeed(IReadOnlyList<FeedEntry> Entries, DateTimeOffset? WrittenAt);

/// <param name="Health">What it does to the services while it lasts.</param>
/// <param name="Words">All that the feed says of it, for the choice of what counts.</param>
internal sealed record FeedEntry(ServiceIncident Incident, ServiceHealth Health, string Words)
{
    /// <summary>Feeds forget to close incidents: one that nobody has touched for a week is over.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        !Incident.IsResolved && Health > ServiceHealth.Operational && (Incident.StartedAt is null || Incident.StartedAt > now.AddDays(-7));
}
