using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Sources;

/// <summary>A billing month of a source and the provider's state of it that is stored: the same state is not read again.</summary>
public sealed class SourcePeriod
{
    public int SourceId { get; set; }
    public required string Period { get; set; }
    public required string State { get; set; }
    public DateTimeOffset StoredAt { get; set; }
}

internal sealed class SourcePeriodConfiguration : IEntityTypeConfiguration<SourcePeriod>
{
    public void Configure(EntityTypeBuilder<SourcePeriod> builder)
    {
        builder.ToTable("SourcePeriods");
        builder.HasKey(p => new { p.SourceId, p.Period });
        builder.Property(p => p.Period).HasMaxLength(40);
        builder.Property(p => p.State).HasMaxLength(400);
        builder.HasOne<Source>().WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
