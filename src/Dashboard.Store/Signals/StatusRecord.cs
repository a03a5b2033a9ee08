using Dashboard.Domain.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Signals;

/// <summary>What a status page said, from the first look that found it so to the last.</summary>
public sealed class StatusRecord
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    public int? VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public ServiceHealth Health { get; set; }
    public string Summary { get; set; } = "";

    /// <summary>JSON array of the components that did not work: name and health.</summary>
    public string Components { get; set; } = "[]";
    public DateTimeOffset FirstAt { get; set; }
    public DateTimeOffset LastAt { get; set; }
}

/// <summary>A disturbance that a status page told of.</summary>
public sealed class IncidentRecord
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public int? VendorId { get; set; }
    public Vendor? Vendor { get; set; }

    /// <summary>The page's own id.</summary>
    public required string ExternalId { get; set; }
    public required string Title { get; set; }
    public string Impact { get; set; } = "";
    public bool IsResolved { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public string Address { get; set; } = "";
    public DateTimeOffset FirstSeenAt { get; set; }
}

internal sealed class StatusRecordConfiguration : IEntityTypeConfiguration<StatusRecord>
{
    public void Configure(EntityTypeBuilder<StatusRecord> builder)
    {
        builder.ToTable("StatusRecords");
        builder.Property(r => r.Summary).HasMaxLength(1000);
        builder.HasIndex(r => new { r.SourceId, r.LastAt });
        builder.HasOne(r => r.Source).WithMany().HasForeignKey(r => r.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Vendor).WithMany().HasForeignKey(r => r.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IncidentRecordConfiguration : IEntityTypeConfiguration<IncidentRecord>
{
    public void Configure(EntityTypeBuilder<IncidentRecord> builder)
    {
        builder.ToTable("Incidents");
        builder.Property(r => r.ExternalId).HasMaxLength(200);
        builder.Property(r => r.Title).HasMaxLength(500);
        builder.Property(r => r.Impact).HasMaxLength(40);
        builder.Property(r => r.Address).HasMaxLength(1000);
        builder.HasIndex(r => new { r.SourceId, r.ExternalId }).IsUnique();
        builder.HasOne<Source>().WithMany().HasForeignKey(r => r.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Vendor).WithMany().HasForeignKey(r => r.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
