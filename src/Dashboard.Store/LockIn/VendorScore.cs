using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.LockIn;

/// <summary>A vendor's lock-in score on a day. All vendors are scored together, so the newest day is complete.</summary>
public sealed class VendorScore
{
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }

    /// <summary>UTC day of the computation; a later one on the same day replaces it.</summary>
    public DateOnly Day { get; set; }
    public decimal Lower { get; set; }
    public decimal Upper { get; set; }

    /// <summary>Effective cost in USD over the 90 days that end on <see cref="SpendThrough"/>, where the vendor is party, developer or host.</summary>
    public decimal? Spend { get; set; }

    /// <summary>Last day with usage; null when none is stored.</summary>
    public DateOnly? SpendThrough { get; set; }

    /// <summary>JSON of the domain's score with factors, contributions and evidence.</summary>
    public required string Score { get; set; }
    public int PolicyVersion { get; set; }
    public DateTimeOffset ComputedAt { get; set; }

    /// <summary>What made it be computed: "nightly", "after import 12".</summary>
    public required string Reason { get; set; }
}

internal sealed class VendorScoreConfiguration : IEntityTypeConfiguration<VendorScore>
{
    public void Configure(EntityTypeBuilder<VendorScore> builder)
    {
        builder.ToTable("VendorScores");
        builder.HasKey(s => new { s.VendorId, s.Day });
        builder.HasIndex(s => s.Day);
        builder.Property(s => s.Lower).HasPrecision(9, 4);
        builder.Property(s => s.Upper).HasPrecision(9, 4);
        builder.Property(s => s.Spend).HasPrecision(28, 4);
        builder.Property(s => s.Reason).HasMaxLength(200);
        builder.HasOne(s => s.Vendor).WithMany().HasForeignKey(s => s.VendorId).OnDelete(DeleteBehavior.Cascade);
    }
}
