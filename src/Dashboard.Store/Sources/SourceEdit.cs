using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;

namespace Dashboard.Store.Sources;

/// <summary>A source as its form shows and returns it.</summary>
public sealed class SourceEdit
{
    /// <summary>0 for a new one.</summary>
    public int Id { get; init; }
    public int Version { get; set; }

    /// <summary>Key of the connector; stays as it is.</summary>
    public required string Connector { get; init; }
    public string Name { get; set; } = "";

    /// <summary>By the key of each setting. A secret is empty when it is to stay as it is stored.</summary>
    public Dictionary<string, string> Settings { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Secrets that are stored already.</summary>
    public IReadOnlySet<string> StoredSecrets { get; init; } = new HashSet<string>();
    public string Cron { get; set; } = "";
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Null for the connector's own; only usage has one.</summary>
    public CostRank? Rank { get; set; }

    public static SourceEdit New(Connector connector) =>
        new()
        {
            Connector = connector.Key,
            Name = connector.Name,
            Cron = connector.DefaultCron,
        };
}
