using System.Text.Json;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.Status;

/// <summary>The second version of Statuspage's JSON, as it and its imitators write it.</summary>
internal static class StatuspageSummary
{
    private const int LongestText = 500;

    /// <returns>Null when it is not a summary.</returns>
    public static StatusReading? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !StatusJson.TryObject(root, "status", out var status))
        {
            return null;
        }

        var components = StatusJson.Items(root, "components").Where(c => !IsGroup(c)).Select(Component).ToList();
        var said = Indicator(StatusJson.Text(status, "indicator"));
        var known = components.Select(c => c.Health).Append(said).Max();
        var words = StatusJson.Text(status, "description");
        if (known == ServiceHealth.Unknown)
        {
            return null;
        }

        return new StatusReading(
            known,
            words.Length > 0 ? words : "The page has no sentence of its own.",
            components,
            [.. StatusJson.Items(root, "incidents").Select(Incident), .. Maintenances(root)]
        );
    }

    /// <summary>The list of incidents in place of the summary's; those that only the summary has stay.</summary>
    public static StatusReading WithIncidents(StatusReading reading, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return reading;
        }

        var listed = StatusJson.Items(root, "incidents").Select(Incident).ToList();
        var known = listed.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return reading with { Incidents = [.. listed, .. reading.Incidents.Where(i => !known.Contains(i.Id))] };
    }

    public static ServiceHealth Component(string word) =>
        word switch
        {
            "operational" => ServiceHealth.Operational,
            "under_maintenance" => ServiceHealth.Maintenance,
            "degraded_performance" => ServiceHealth.Degraded,
            "partial_outage" => ServiceHealth.PartialOutage,
            // The second is incident.io's.
            "major_outage" or "full_outage" => ServiceHealth.MajorOutage,
            _ => ServiceHealth.Unknown,
        };

    private static ServiceHealth Indicator(string word) =>
        word switch
        {
            "none" => ServiceHealth.Operational,
            "maintenance" => ServiceHealth.Maintenance,
            "minor" => ServiceHealth.Degraded,
            "major" => ServiceHealth.PartialOutage,
            "critical" => ServiceHealth.MajorOutage,
            _ => ServiceHealth.Unknown,
        };

    private static ComponentStatus Component(JsonElement element) =>
        new(
            StatusJson.Text(element, "name", LongestText) is { Length: > 0 } name ? name : "(without a name)",
            Component(StatusJson.Text(element, "status"))
        );

    /// <summary>A heading over others, whose own status only repeats theirs.</summary>
    private static bool IsGroup(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryFind("group", out var group) && group.ValueKind == JsonValueKind.True;

    private static IEnumerable<ServiceIncident> Maintenances(JsonElement root) =>
        StatusJson
            .Items(root, "scheduled_maintenances")
            .Where(m => StatusJson.Text(m, "status") is "in_progress" or "verifying")
            .Select(m => Incident(m) with { Impact = "maintenance" });

    private static ServiceIncident Incident(JsonElement element)
    {
        var resolved = StatusJson.Moment(element, "resolved_at");
        return new ServiceIncident(
            StatusJson.Text(element, "id", LongestText),
            StatusJson.Text(element, "name", LongestText) is { Length: > 0 } name ? name : "(without a title)",
            StatusJson.Text(element, "impact"),
            resolved is not null || StatusJson.Text(element, "status") is "resolved" or "postmortem" or "completed",
            // incident.io says when it was created only.
            StatusJson.Moment(element, "started_at") ?? StatusJson.Moment(element, "created_at"),
            resolved,
            StatusJson.Text(element, "shortlink", LongestText)
        );
    }
}
