using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Readiness;

/// <summary>How we would leave a vendor, and when that was last tried. One per vendor.</summary>
public sealed class ExitPlan : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int VendorId { get; set; }
    public Vendor? Vendor { get; set; }

    /// <summary>Null is not known; <see cref="ExitPlanState.None"/> says that there is no plan.</summary>
    public ExitPlanState? State { get; set; }

    /// <summary>The team that keeps it.</summary>
    public string Owner { get; set; } = "";
    public string Summary { get; set; } = "";

    /// <summary>One step a line.</summary>
    public string Steps { get; set; } = "";

    /// <summary>False says never; null is not known.</summary>
    public bool? WasTested { get; set; }
    public DateOnly? LastTestOn { get; set; }

    /// <summary>False says never; null is not known.</summary>
    public bool? WasAudited { get; set; }
    public DateOnly? LastAuditOn { get; set; }
    public Reintegration? Reintegration { get; set; }

    /// <summary>Whether alternatives are named; the register of alternatives says yes by itself where every application has one.</summary>
    public bool? AlternativesNamed { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "exit plan";
    string IAudited.AuditKey => Vendor?.Name ?? Key;
}

internal sealed class ExitPlanConfiguration : IEntityTypeConfiguration<ExitPlan>
{
    public void Configure(EntityTypeBuilder<ExitPlan> builder)
    {
        builder.ToTable("ExitPlans");
        builder.Property(p => p.Owner).HasMaxLength(200);
        builder.Property(p => p.Summary).HasMaxLength(4000);
        builder.Property(p => p.Steps).HasMaxLength(8000);
        builder.HasIndex(p => p.VendorId);
        builder.HasOne(p => p.Vendor).WithMany().HasForeignKey(p => p.VendorId).OnDelete(DeleteBehavior.Restrict);
    }
}
