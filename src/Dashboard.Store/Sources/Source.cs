using System.Text.Json;
using Dashboard.Domain.Spend;
using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Sources;

/// <summary>Something that a job pulls: where an administrator pointed, with their key, when they said.</summary>
public sealed class Source : IAudited, IVersioned
{
    public int Id { get; set; }

    /// <summary>Key of its connector.</summary>
    public required string Connector { get; set; }
    public required string Name { get; set; }

    /// <summary>JSON object of the settings that are no secrets.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>The secrets, encrypted by <see cref="SourceSecrets"/>; empty when there are none.</summary>
    public byte[] Secrets { get; set; } = [];

    /// <summary>Quartz form, seconds first, read in <see cref="TimeZone"/>.</summary>
    public required string Cron { get; set; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";
    public bool IsPaused { get; set; }

    /// <summary>Set when the connector's own rank does not fit; only for usage.</summary>
    public CostRank? Rank { get; set; }

    /// <summary>Usage is stored for days before this one.</summary>
    public DateOnly? CoveredTo { get; set; }

    /// <summary>When a run last ended well.</summary>
    public DateTimeOffset? LastGoodAt { get; set; }

    /// <summary>The run that has the source now; it stores nothing once another has it.</summary>
    public int? RunId { get; set; }

    /// <summary>Until when that run has it unless it says that it lives.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public Origin Origin { get; set; } = Origin.User;
    public int Version { get; set; }

    /// <summary>The settings that are no secrets, by their keys.</summary>
    internal Dictionary<string, string> ReadSettings() => JsonSerializer.Deserialize<Dictionary<string, string>>(Settings)!;

    string IAudited.AuditSubject => "source";
    string IAudited.AuditKey => Name;
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("Sources");
        builder.Property(s => s.Connector).HasMaxLength(60);
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Cron).HasMaxLength(120);
        builder.Property(s => s.TimeZone).HasMaxLength(100);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
