using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Pricing;

/// <summary>A price list that the nightly job pulls: a file of the server or an HTTPS address that an administrator entered.</summary>
public sealed class PriceListSource : IAudited, IVersioned
{
    public int Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Absolute file path or https address.</summary>
    public required string Location { get; set; }
    public bool Enabled { get; set; } = true;
    public DateTimeOffset? LastPulledAt { get; set; }
    public string? LastOutcome { get; set; }
    public int Version { get; set; }

    string IAudited.AuditSubject => "price list source";
    string IAudited.AuditKey => Name;
}

internal sealed class PriceListSourceConfiguration : IEntityTypeConfiguration<PriceListSource>
{
    public void Configure(EntityTypeBuilder<PriceListSource> builder)
    {
        builder.ToTable("PriceListSources");
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.Property(s => s.Location).HasMaxLength(1000);
        builder.Property(s => s.LastOutcome).HasMaxLength(1000);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
