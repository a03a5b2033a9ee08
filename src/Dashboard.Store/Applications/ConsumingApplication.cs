using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Applications;

/// <summary>A system of ours that consumes models.</summary>
public sealed class ConsumingApplication : IAudited, IVersioned
{
    public int Id { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }

    /// <summary>The team that answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Critical or important function, in DORA's sense; null is not yet assessed.</summary>
    public bool? IsCritical { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }

    string IAudited.AuditSubject => "application";
    string IAudited.AuditKey => Name;
}

internal sealed class ConsumingApplicationConfiguration : IEntityTypeConfiguration<ConsumingApplication>
{
    public void Configure(EntityTypeBuilder<ConsumingApplication> builder)
    {
        builder.ToTable("Applications");
        builder.Property(a => a.Key).HasMaxLength(80);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Owner).HasMaxLength(200);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Key).IsUnique();
    }
}
