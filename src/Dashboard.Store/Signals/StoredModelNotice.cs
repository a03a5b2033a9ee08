using Dashboard.Domain.Signals;
using Dashboard.Store.Sources;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Signals;

/// <summary>What a list says becomes of a model; see <see cref="ModelNotice"/>.</summary>
public sealed class StoredModelNotice
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public Source? Source { get; set; }
    public required string Provider { get; set; }
    public required string Name { get; set; }

    /// <summary>The model that the listed name stands for; null while nobody has said so.</summary>
    public int? ModelId { get; set; }
    public Model? Model { get; set; }
    public ModelStage Stage { get; set; }
    public DateOnly? AnnouncedOn { get; set; }
    public DateOnly? DeprecatedOn { get; set; }
    public DateOnly? ShutdownOn { get; set; }
    public DateOnly? NotBefore { get; set; }

    /// <summary>Names, separated by " | ".</summary>
    public string Replacements { get; set; } = "";
    public string Address { get; set; } = "";
    public DateOnly FirstSeenOn { get; set; }
    public DateOnly LastSeenOn { get; set; }
}

internal sealed class StoredModelNoticeConfiguration : IEntityTypeConfiguration<StoredModelNotice>
{
    public void Configure(EntityTypeBuilder<StoredModelNotice> builder)
    {
        builder.ToTable("ModelNotices");
        builder.Property(n => n.Provider).HasMaxLength(100);
        builder.Property(n => n.Name).HasMaxLength(250);
        builder.Property(n => n.Replacements).HasMaxLength(1000);
        builder.Property(n => n.Address).HasMaxLength(1000);
        builder
            .HasIndex(n => new
            {
                n.SourceId,
                n.Provider,
                n.Name,
            })
            .IsUnique();
        builder.HasIndex(n => n.ModelId);
        builder.HasOne(n => n.Source).WithMany().HasForeignKey(n => n.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(n => n.Model).WithMany().HasForeignKey(n => n.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}
