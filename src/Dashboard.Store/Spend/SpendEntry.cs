using Dashboard.Store.Applications;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>Spend that a person entered because no file tells it; laid evenly over its days as usage that the mapping rules leave alone.</summary>
public sealed class SpendEntry : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public DateOnly? FromDay { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? ToDay { get; set; }
    public int PartyId { get; set; }
    public Vendor? Party { get; set; }

    /// <summary>Null is not known.</summary>
    public int? ModelId { get; set; }
    public Model? Model { get; set; }

    /// <summary>Whose compute it ran on; null is not known.</summary>
    public int? HostId { get; set; }
    public Vendor? Host { get; set; }
    public int? ApplicationId { get; set; }
    public ConsumingApplication? Application { get; set; }
    public decimal? Amount { get; set; }
    public string Currency { get; set; } = "USD";
    public string Note { get; set; } = "";

    /// <summary>The run under which its daily rows are stored.</summary>
    public int? ImportRunId { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "spend entry";
    string IAudited.AuditKey => Key;
}

internal sealed class SpendEntryConfiguration : IEntityTypeConfiguration<SpendEntry>
{
    public void Configure(EntityTypeBuilder<SpendEntry> builder)
    {
        builder.ToTable("SpendEntries");
        builder.Property(s => s.Amount).HasPrecision(28, 4);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.Property(s => s.Note).HasMaxLength(2000);
        builder.HasOne(s => s.Party).WithMany().HasForeignKey(s => s.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Model).WithMany().HasForeignKey(s => s.ModelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Host).WithMany().HasForeignKey(s => s.HostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Application).WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
