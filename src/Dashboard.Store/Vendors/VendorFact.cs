using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

/// <summary>A dated, sourced fact on who owns a vendor, how it is funded and whether it can pay.</summary>
public sealed class VendorFact : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public VendorFactKind Kind { get; set; }
    public string Statement { get; set; } = "";

    /// <summary>In <see cref="Currency"/>; null when the fact is no amount.</summary>
    public decimal? Amount { get; set; }
    public string Currency { get; set; } = "";

    /// <summary>0 to 100.</summary>
    public decimal? Percent { get; set; }
    public DateOnly? AsOf { get; set; }
    public string SourceTitle { get; set; } = "";
    public string SourceAddress { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "vendor fact";
    string IAudited.AuditKey => Statement.Length > 120 ? Statement[..120] : Statement;
}

internal sealed class VendorFactConfiguration : IEntityTypeConfiguration<VendorFact>
{
    public void Configure(EntityTypeBuilder<VendorFact> builder)
    {
        builder.ToTable("VendorFacts");
        builder.Property(f => f.Statement).HasMaxLength(2000);
        builder.Property(f => f.Amount).HasPrecision(28, 4);
        builder.Property(f => f.Currency).HasMaxLength(3);
        builder.Property(f => f.Percent).HasPrecision(9, 4);
        builder.Property(f => f.SourceTitle).HasMaxLength(300);
        builder.Property(f => f.SourceAddress).HasMaxLength(1000);
        builder.HasOne(f => f.Vendor).WithMany().HasForeignKey(f => f.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
