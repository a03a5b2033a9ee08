using Dashboard.Domain.Vendors;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

/// <summary>A dated, sourced edge between two vendors, from the one that gives or holds to the other.</summary>
public sealed class Tie : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int FromId { get; set; }
    public Vendor? From { get; set; }
    public int ToId { get; set; }
    public Vendor? To { get; set; }
    public TieKind Kind { get; set; }

    /// <summary>The dated line that this state belongs to, such as "AGI condition"; empty when it stands alone.</summary>
    public string Line { get; set; } = "";
    public DateOnly? StartsOn { get; set; }
    public DatePrecision StartPrecision { get; set; }
    public DateOnly? EndsOn { get; set; }
    public DatePrecision EndPrecision { get; set; }
    public string Fact { get; set; } = "";
    public FactStatus Status { get; set; }
    public ReadFrom ReadFrom { get; set; }
    public string SourceTitle { get; set; } = "";
    public string SourceAddress { get; set; } = "";

    /// <summary>As the source dates itself; may be a month or a year.</summary>
    public string SourceDate { get; set; } = "";
    public string? Note { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "tie";
    string IAudited.AuditKey => Key;
}

internal sealed class TieConfiguration : IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<Tie> builder)
    {
        builder.ToTable("Ties");
        builder.Property(t => t.Key).HasMaxLength(160);
        builder.Property(t => t.Line).HasMaxLength(120);
        builder.Property(t => t.Fact).HasMaxLength(2000);
        builder.Property(t => t.SourceTitle).HasMaxLength(300);
        builder.Property(t => t.SourceAddress).HasMaxLength(1000);
        builder.Property(t => t.SourceDate).HasMaxLength(60);
        builder.Property(t => t.Note).HasMaxLength(2000);
        builder.HasIndex(t => t.FromId);
        builder.HasIndex(t => t.ToId);
        builder.HasOne(t => t.From).WithMany().HasForeignKey(t => t.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.To).WithMany().HasForeignKey(t => t.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
