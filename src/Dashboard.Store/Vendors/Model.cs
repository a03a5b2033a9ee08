using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

/// <summary>A model family and version of one developer, with its tier.</summary>
public sealed class Model : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public string Name { get; set; } = "";
    public string Family { get; set; } = "";
    public ModelTier Tier { get; set; }

    /// <summary>Patterns (<c>*</c>, separated by <c>|</c>) of the names under which price lists know this model.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>The day on which its developer stops serving it; null when none is announced.</summary>
    public DateOnly? RetiresOn { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "model";
    string IAudited.AuditKey => Name;
}

internal sealed class ModelConfiguration : IEntityTypeConfiguration<Model>
{
    public void Configure(EntityTypeBuilder<Model> builder)
    {
        builder.ToTable("Models");
        builder.Property(m => m.Key).HasMaxLength(120);
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.Family).HasMaxLength(120);
        builder.Property(m => m.Aliases).HasMaxLength(2000);
        builder.HasOne(m => m.Vendor).WithMany().HasForeignKey(m => m.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
