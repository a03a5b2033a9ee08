using Dashboard.Store.Audit;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>An agreement with a vendor. Contract dates are dates, not instants.</summary>
public sealed class Contract : IAudited, IVersioned
{
    public int Id { get; set; }
    public required string Title { get; set; }

    /// <summary>Null until someone says with whom.</summary>
    public int? VendorId { get; set; }
    public Vendor? Vendor { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    /// <summary>Days of notice to keep it from renewing, as found in the words or entered.</summary>
    public int? NoticeDays { get; set; }
    public decimal? AnnualValue { get; set; }
    public string Currency { get; set; } = "USD";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public List<ContractDocument> Documents { get; } = [];
    public List<Clause> Clauses { get; } = [];

    string IAudited.AuditSubject => "contract";
    string IAudited.AuditKey => Title;
}

internal sealed class ContractConfiguration : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("Contracts");
        builder.Property(c => c.Title).HasMaxLength(300);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.AnnualValue).HasPrecision(28, 4);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.VendorId);
        builder.HasOne(c => c.Vendor).WithMany().HasForeignKey(c => c.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
