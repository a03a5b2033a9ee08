using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Applications;

/// <summary>A system of ours that consumes models.</summary>
public sealed class ConsumingApplication : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The team that answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>What of the business it supports.</summary>
    public string Function { get; set; } = "";

    /// <summary>Null is not yet assessed.</summary>
    public Criticality? Criticality { get; set; }

    /// <summary>Recovery time objective, hours.</summary>
    public decimal? RtoHours { get; set; }

    /// <summary>Recovery point objective, hours.</summary>
    public decimal? RpoHours { get; set; }

    /// <summary>What it needs at least.</summary>
    public ModelTier? Tier { get; set; }
    public ApplicationBinding? Binding { get; set; }
    public List<string> DataClasses { get; set; } = [];

    /// <summary>Where its data may be processed.</summary>
    public List<string> Regions { get; set; } = [];

    /// <summary>Models in use, as declared; usage says what is really used.</summary>
    public List<int> ModelIds { get; set; } = [];

    /// <summary>False says that there is none; null is not known.</summary>
    public bool? HasBackup { get; set; }
    public int? BackupModelId { get; set; }
    public Model? BackupModel { get; set; }

    /// <summary>Whose compute the backup runs on.</summary>
    public int? BackupHostId { get; set; }
    public Vendor? BackupHost { get; set; }

    /// <summary>Declared; null is unknown.</summary>
    public Substitutability? Substitutability { get; set; }
    public string SubstitutabilityReason { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "application";
    string IAudited.AuditKey => Name;
}

internal sealed class ConsumingApplicationConfiguration : IEntityTypeConfiguration<ConsumingApplication>
{
    public void Configure(EntityTypeBuilder<ConsumingApplication> builder)
    {
        builder.ToTable("Applications");
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Owner).HasMaxLength(200);
        builder.Property(a => a.Function).HasMaxLength(300);
        builder.Property(a => a.RtoHours).HasPrecision(9, 2);
        builder.Property(a => a.RpoHours).HasPrecision(9, 2);
        builder.Property(a => a.SubstitutabilityReason).HasMaxLength(2000);
        builder.HasIndex(a => a.Name);
        builder.HasOne(a => a.BackupModel).WithMany().HasForeignKey(a => a.BackupModelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.BackupHost).WithMany().HasForeignKey(a => a.BackupHostId).OnDelete(DeleteBehavior.Restrict);
    }
}
