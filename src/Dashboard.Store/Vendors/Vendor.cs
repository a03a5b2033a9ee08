using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

/// <summary>A legal entity that develops, hosts, resells models or supplies chips.</summary>
public sealed class Vendor : IRegistered
{
    public int Id { get; set; }

    /// <summary>Stable, unique, URL-safe.</summary>
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public VendorRoles Roles { get; set; }

    /// <summary>As registered; empty is not known.</summary>
    public string LegalName { get; set; } = "";

    /// <summary>ISO 17442; empty is not known.</summary>
    public string Lei { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2; null is unknown.</summary>
    public string? Country { get; set; }
    public int? ParentId { get; set; }
    public Vendor? Parent { get; set; }
    public string Summary { get; set; } = "";
    public GovernanceForm? GovernanceForm { get; set; }

    /// <summary>Where its alliance with another vendor stands, such as Microsoft's with OpenAI.</summary>
    public AlliancePhase? AlliancePhase { get; set; }

    /// <summary>The team that answers for the vendor.</summary>
    public string ReviewOwner { get; set; } = "";

    /// <summary>When it is to be reviewed next.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Patterns (<c>*</c>, separated by <c>|</c>) of the names under which price lists know this channel.</summary>
    public string PriceListNames { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "vendor";
    string IAudited.AuditKey => Name;
}

internal sealed class VendorConfiguration : IEntityTypeConfiguration<Vendor>
{
    public void Configure(EntityTypeBuilder<Vendor> builder)
    {
        builder.ToTable("Vendors");
        builder.Property(v => v.Key).HasMaxLength(80);
        builder.Property(v => v.Name).HasMaxLength(200);
        builder.Property(v => v.LegalName).HasMaxLength(300);
        builder.Property(v => v.Lei).HasMaxLength(20);
        builder.Property(v => v.ReviewOwner).HasMaxLength(200);
        builder.Property(v => v.Country).HasMaxLength(2);
        builder.Property(v => v.Summary).HasMaxLength(2000);
        builder.Property(v => v.PriceListNames).HasMaxLength(1000);
        builder.HasIndex(v => v.Name);
        builder.HasOne(v => v.Parent).WithMany().HasForeignKey(v => v.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
