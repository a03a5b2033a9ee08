using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Sources;

/// <summary>A list as it was published, once for all days on which it was the same.</summary>
public sealed class Payload
{
    /// <summary>SHA-256 of the content, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>Compressed with gzip.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Bytes before compression.</summary>
    public long Size { get; set; }
}

/// <summary>On which days a source published a payload.</summary>
public sealed class SourcePayload
{
    public int Id { get; set; }
    public int SourceId { get; set; }
    public required string Hash { get; set; }
    public DateOnly FirstOn { get; set; }
    public DateOnly LastOn { get; set; }
}

internal sealed class PayloadConfiguration : IEntityTypeConfiguration<Payload>
{
    public void Configure(EntityTypeBuilder<Payload> builder)
    {
        builder.ToTable("Payloads");
        builder.HasKey(p => p.Hash);
        builder.Property(p => p.Hash).HasMaxLength(64);
    }
}

internal sealed class SourcePayloadConfiguration : IEntityTypeConfiguration<SourcePayload>
{
    public void Configure(EntityTypeBuilder<SourcePayload> builder)
    {
        builder.ToTable("SourcePayloads");
        builder.Property(p => p.Hash).HasMaxLength(64);
        builder.HasIndex(p => new { p.SourceId, p.LastOn });
        builder.HasOne<Source>().WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Payload>().WithMany().HasForeignKey(p => p.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}
