using System.Globalization;
using System.Xml;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Status;

/// <summary>The RSS of Azure and AWS: an item per announcement, in words.</summary>
internal static class RssIncidents
{
    private static readonly string[] Over = ["[resolved]", "resolved:", "operating normally", "mitigated"];
    private static readonly string[] Serious = ["disruption", "outage", "unavailable"];

    /// <returns>Null when it is no RSS.</returns>
    public static IncidentFeed? Read(byte[] body)
    {
        try
        {
            using var stream = new MemoryStream(body);
            using var xml = SafeXml.Open(stream);
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "rss" ? Read(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IncidentFeed Read(XmlReader xml)
    {
        var items = new List<Dictionary<string, string>>();
        DateTimeOffset? written = null;
        Dictionary<string, string>? item = null;
        var depth = 0;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "item" && xml.Depth == depth)
            {
                item = null;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "item" && !xml.IsEmptyElement)
            {
                (item, depth) = (new Dictionary<string, string>(StringComparer.Ordinal), xml.Depth);
                items.Add(item);
            }
            else if (xml.NodeType == XmlNodeType.Element && item is not null && xml.Depth == depth + 1)
            {
                var name = xml.LocalName;
                var text = StatusText.Clean(Inner(xml), 500);
                item[name] = item.TryGetValue(name, out var before) ? $"{before} {text}" : text;
                continue;
            }
            else if (xml.NodeType == XmlNodeType.Element && item is null && xml.LocalName is "lastBuildDate" or "pubDate")
            {
                var at = Moment(Inner(xml));
                written = at > written || written is null ? at : written;
                continue;
            }

            xml.Read();
        }

        // Updates of one incident share the first part of their id; the last one says how it stands.
        var entries = items
            .Select(Entry)
            .GroupBy(e => Thread(e.Incident.Id), StringComparer.Ordinal)
            .Select(g => g.MaxBy(e => e.Incident.StartedAt ?? DateTimeOffset.MinValue)!);
        return new IncidentFeed([.. entries], written);
    }

    /// <summary>The text within an element, whatever is nested in it; stands behind the element afterwards.</summary>
    private static string Inner(XmlReader xml)
    {
        using var within = xml.ReadSubtree();
        var text = "";
        while (within.Read())
        {
            text = within.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < 10_000 ? $"{text}{within.Value}" : text;
        }

        within.Dispose();
        xml.Read();
        return text;
    }

    private static FeedEntry Entry(Dictionary<string, string> item)
    {
        var title = item.GetValueOrDefault("title", "");
        var link = item.GetValueOrDefault("link", "");
        var id = item.GetValueOrDefault("guid", "");
        var isOver = Array.Exists(Over, o => title.Contains(o, StringComparison.OrdinalIgnoreCase));
        return new FeedEntry(
            new ServiceIncident(
                id.Length > 0 ? id
                    : link.Length > 0 ? link
                    : title,
                title.Length > 0 ? title : "(without a title)",
                "",
                isOver,
                Moment(item.GetValueOrDefault("pubDate", "")),
                null,
                link
            ),
            Array.Exists(Serious, s => title.Contains(s, StringComparison.OrdinalIgnoreCase))
                ? ServiceHealth.PartialOutage
                : ServiceHealth.Degraded,
            string.Join(' ', item.Values)
        );
    }

    /// <summary>AWS: "…/#bedrock-us-east-1_1763600000", the time of the update behind the last underscore.</summary>
    private static string Thread(string id)
    {
        var end = id.LastIndexOf('_');
        return end > 0 && end < id.Length - 1 && id[(end + 1)..].All(char.IsAsciiDigit) ? id[..end] : id;
    }

    /// <summary>"Fri, 20 Nov 2026 05:00:00 GMT"; AWS writes PST and PDT, which the framework does not know.</summary>
    private static DateTimeOffset? Moment(string text)
    {
        var zoned = text.Trim()
            .Replace(" PST", " -08:00", StringComparison.Ordinal)
            .Replace(" PDT", " -07:00", StringComparison.Ordinal)
            .Replace(" UTC", " +00:00", StringComparison.Ordinal)
            .Replace(" Z", " +00:00", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(
            zoned,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment
        )
            ? moment
            : null;
    }
}
