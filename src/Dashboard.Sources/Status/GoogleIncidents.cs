using System.Text.Json;
using System.Text.Unicode;
using Dashboard.Domain.Signals;

namespace Dashboard.Sources.Status;

/// <summary>Google Cloud's list of incidents of all its products.</summary>
internal static class GoogleIncidents
{
    /// <returns>Null when it is no such list.</returns>
    public static IncidentFeed? Read(byte[] body, string address)
    {
        try
        {
            if (!Utf8.IsValid(body))
            {
                return null;
            }

            using var list = JsonDocument.Parse(body);
            if (list.RootElement.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            var entries = list
                .RootElement.EnumerateArray()
                .Where(i => StatusJson.Text(i, "id").Length > 0)
                .Select(i => Entry(i, address))
                .ToList();

            // The list of years is never empty, and each answer is written anew: its newest change is not the time of its writing.
            return entries.Count > 0 ? new IncidentFeed(entries, DateTimeOffset.MaxValue) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FeedEntry Entry(JsonElement incident, string address)
    {
        var end = StatusJson.Moment(incident, "end");
        var title = StatusJson.Text(incident, "external_desc", 500);
        var uri = StatusJson.Text(incident, "uri", 500);
        var products = StatusJson.Items(incident, "affected_products").Select(p => StatusJson.Text(p, "title"));
        return new FeedEntry(
            new ServiceIncident(
                StatusJson.Text(incident, "id"),
                title.Length > 0 ? title : "(without a title)",
                StatusJson.Text(incident, "severity"),
                end is not null,
                StatusJson.Moment(incident, "begin") ?? StatusJson.Moment(incident, "created"),
                end,
                Uri.TryCreate(address, UriKind.Absolute, out var place) && uri.Length > 0 && Uri.TryCreate(place, uri, out var at)
                    ? at.AbsoluteUri
                    : ""
            ),
            StatusJson.Text(incident, "status_impact") switch
            {
                "SERVICE_OUTAGE" => ServiceHealth.PartialOutage,
                "SERVICE_INFORMATION" => ServiceHealth.Operational,
                _ => ServiceHealth.Degraded,
            },
            string.Join(' ', products.Append(StatusJson.Text(incident, "service_name")).Append(title))
        );
    }
}
