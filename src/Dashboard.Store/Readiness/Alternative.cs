using Dashboard.Domain.Readiness;
using Dashboard.Store.Applications;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Readiness;

/// <summary>A model that could do an application's work.</summary>
public sealed class Alternative : IRegistered
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int ApplicationId { get; set; }
    public ConsumingApplication? Application { get; set; }
    public int ModelId { get; set; }
    public Model? Model { get; set; }

    /// <summary>Whose compute it would run on; null is not known.</summary>
    public int? HostId { get; set; }
    public Vendor? Host { get; set; }
    public AlternativeState State { get; set; } = AlternativeState.Named;
    public string Note { get; set; } = "";
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "alternative";
    string IAudited.AuditKey => Key;
}

internal sealed class AlternativeConfiguration : IEntityTypeConfiguration<Alternative>
{
    public void Configure(EntityTypeBuilder<Alternative> builder)
    {
        builder.ToTable("Alternatives");
        builder.Property(a => a.Note).HasMaxLength(2000);
        builder.HasOne(a => a.Application).WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Model).WithMany().HasForeignKey(a => a.ModelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Host).WithMany().HasForeignKey(a => a.HostId).OnDelete(DeleteBehavior.Restrict);
    }
}
