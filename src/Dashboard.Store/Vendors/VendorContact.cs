using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

/// <summary>Whom to call at a vendor.</summary>
public sealed class VendorContact : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public string Name { get; set; } = "";

    /// <summary>What for: "account manager", "security incidents".</summary>
    public string Role { get; set; } = "";
    public string Email { get; set; } = "";
    public string Phone { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "vendor contact";
    string IAudited.AuditKey => Name;
}

internal sealed class VendorContactConfiguration : IEntityTypeConfiguration<VendorContact>
{
    public void Configure(EntityTypeBuilder<VendorContact> builder)
    {
        builder.ToTable("VendorContacts");
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Role).HasMaxLength(200);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.Phone).HasMaxLength(60);
        builder.HasOne(c => c.Vendor).WithMany().HasForeignKey(c => c.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
