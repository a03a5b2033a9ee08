using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// One billing account as one source tells of it. Streams of different sources about the same vendor and day are reconciled, not added.
/// </summary>
public sealed class UsageStream
{
    /// <summary>The source of everything that people brought in as files or entered.</summary>
    public const int Files = 0;

    public int Id { get; set; }

    /// <summary>Id of the source, or <see cref="Files"/>.</summary>
    public int SourceId { get; set; }

    /// <summary>The billing account's id; empty when the source names none.</summary>
    public string Account { get; set; } = "";
}

/// <summary>A vendor's day in a stream that does not count, because another stream counts for that vendor and day.</summary>
public sealed class UsageOverlap
{
    public DateOnly Day { get; set; }
    public int StreamId { get; set; }

    /// <summary>The contract party.</summary>
    public int PartyId { get; set; }
}

internal sealed class UsageStreamConfiguration : IEntityTypeConfiguration<UsageStream>
{
    public void Configure(EntityTypeBuilder<UsageStream> builder)
    {
        builder.ToTable("UsageStreams");
        builder.Property(s => s.Account).HasMaxLength(300);
        builder.HasIndex(s => new { s.SourceId, s.Account }).IsUnique();
    }
}

internal sealed class UsageOverlapConfiguration : IEntityTypeConfiguration<UsageOverlap>
{
    public void Configure(EntityTypeBuilder<UsageOverlap> builder)
    {
        builder.ToTable("UsageOverlaps");
        builder.HasKey(o => new
        {
            o.Day,
            o.StreamId,
            o.PartyId,
        });
    }
}
