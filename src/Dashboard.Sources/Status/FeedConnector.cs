using Dashboard.Domain.Signals;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Status;

/// <summary>
/// Feeds of incidents, as Azure, AWS and Google Cloud have them in place of a status page's JSON. What is odd about them stands in
/// README.md beside this file.
/// </summary>
public sealed class FeedConnector : StatusConnector
{
    private const string AboutKey = "about";

    public override string Key => "status-feed";

    public override string Name => "Feed of incidents (Azure, AWS, Google Cloud)";

    public override string Sentence => "Open incidents of a cloud, from its public feed; needs no key.";

    public override string DefaultCron => "0 5/10 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        StatusSettings.Vendor,
        new SettingInfo(
            CommonSettings.Address,
            "Address",
            SettingKind.Address,
            "https://rssfeed.azure.status.microsoft/en-us/status/feed/, https://status.aws.amazon.com/rss/all.rss or https://status.cloud.google.com/incidents.json",
            IsRequired: true
        ),
        new SettingInfo(
            AboutKey,
            "Only about",
            SettingKind.Text,
            "Words with commas between, for example Vertex AI, Gemini: incidents that name none of them are left out. Empty takes all"
        ),
    ];

    public override async Task<StatusReading> ReadAsync(PullContext context, CancellationToken cancellationToken)
    {
        var (body, why) = await StatusAnswer.BodyAsync(context, "", cancellationToken);
        if (body is null)
        {
            return StatusAnswer.Unknown(why);
        }

        string[] about = [.. context.Settings[AboutKey].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var text = body.AsSpan().TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        var feed = text.StartsWith("["u8) ? GoogleIncidents.Read(body, context.Settings[CommonSettings.Address]) : RssIncidents.Read(body);
        return feed is null
            ? StatusAnswer.Unknown(
                "The address answers with something else than a feed of incidents: the vendor may have moved it. Enter where it is now."
            )
            : Reading(feed, about, context.Now);
    }

    private static StatusReading Reading(IncidentFeed feed, string[] about, DateTimeOffset now)
    {
        var entries = feed
            .Entries.Where(e => about.Length == 0 || Array.Exists(about, a => e.Words.Contains(a, StringComparison.OrdinalIgnoreCase)))
            .Where(e => e.IsOpen(now) || e.Incident.StartedAt is null || e.Incident.StartedAt > now.AddDays(-90))
            .ToList();
        var incidents = entries.Select(e => e.Incident).ToList();
        var open = entries.Where(e => e.IsOpen(now)).ToList();
        if (open.Count > 0)
        {
            var worst = open.MaxBy(e => e.Health)!;
            return new StatusReading(worst.Health, worst.Incident.Title, [], incidents);
        }

        // A feed that stands still lists nothing either: silence counts only while it is fresh.
        return feed.WrittenAt is { } written && written > now.AddDays(-1)
            ? new StatusReading(ServiceHealth.Operational, "The feed lists no open incident.", [], incidents)
            : new StatusReading(
                ServiceHealth.Unknown,
                "The feed lists no open incident, but does not show that it was renewed within a day: that is no promise that all works.",
                [],
                incidents
            );
    }
}
