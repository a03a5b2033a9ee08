using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Readiness;

/// <summary>What leaving a vendor would cost once, in USD. One per vendor; null is not known, none is 0.</summary>
public sealed class SwitchingCostEstimate : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }

    /// <summary>Of our people.</summary>
    public decimal? Hours { get; set; }
    public decimal? HourlyRate { get; set; }
    public decimal? ReEvaluation { get; set; }
    public decimal? ReEmbeddingAndData { get; set; }
    public decimal? DualRunning { get; set; }
    public decimal? TerminationFee { get; set; }
    public decimal? ForfeitedCommitment { get; set; }

    /// <summary>Spend with the vendor over a year, where the stored usage does not cover one.</summary>
    public decimal? AnnualSpend { get; set; }
    public DateOnly? EstimatedOn { get; set; }
    public string Note { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "switching cost";
    string IAudited.AuditKey => Vendor?.Name ?? Key;
}

internal sealed class SwitchingCostEstimateConfiguration : IEntityTypeConfiguration<SwitchingCostEstimate>
{
    public void Configure(EntityTypeBuilder<SwitchingCostEstimate> builder)
    {
        builder.ToTable("SwitchingCosts");
        foreach (
            var amount in new[]
            {
                "Hours",
                "HourlyRate",
                "ReEvaluation",
                "ReEmbeddingAndData",
                "DualRunning",
                "TerminationFee",
                "ForfeitedCommitment",
                "AnnualSpend",
            }
        )
        {
            builder.Property<decimal?>(amount).HasPrecision(28, 4);
        }

        builder.Property(s => s.Note).HasMaxLength(2000);
        builder.HasIndex(s => s.VendorId);
        builder.HasOne(s => s.Vendor).WithMany().HasForeignKey(s => s.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
