using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Events;

/// <summary>Something that happened, entered by hand with its source and what it touches.</summary>
public sealed class VendorEvent : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public string Title { get; set; } = "";
    public VendorEventKind Kind { get; set; }
    public DateOnly? OccurredOn { get; set; }
    public string Description { get; set; } = "";
    public List<int> VendorIds { get; set; } = [];
    public List<int> ModelIds { get; set; } = [];
    public List<int> ContractIds { get; set; } = [];
    public string SourceTitle { get; set; } = "";
    public string SourceAddress { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "event";
    string IAudited.AuditKey => Title;
}

internal sealed class VendorEventConfiguration : IEntityTypeConfiguration<VendorEvent>
{
    public void Configure(EntityTypeBuilder<VendorEvent> builder)
    {
        builder.ToTable("VendorEvents");
        builder.Property(e => e.Title).HasMaxLength(300);
        builder.Property(e => e.Description).HasMaxLength(4000);
        builder.Property(e => e.SourceTitle).HasMaxLength(300);
        builder.Property(e => e.SourceAddress).HasMaxLength(1000);
        builder.HasIndex(e => e.OccurredOn);
    }
}
