using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Audit;

/// <summary>One change: who, when, what, before and after. Written in the transaction of the change; never updated.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }

    /// <summary>"added", "changed", "removed", or the name of a bulk act such as "imported".</summary>
    public required string Action { get; init; }

    /// <summary>The kind of record, in the reader's words: "vendor", "clause".</summary>
    public required string Subject { get; init; }

    /// <summary>Which record: its name or key.</summary>
    public required string Key { get; init; }

    /// <summary>The id of a register's record, by which its history is found whatever its name became; null for other subjects.</summary>
    public int? RecordId { get; set; }

    /// <summary>JSON of the changed fields before; null when added.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of the changed fields after; null when removed.</summary>
    public string? After { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(e => e.Actor).HasMaxLength(256);
        builder.Property(e => e.Action).HasMaxLength(64);
        builder.Property(e => e.Subject).HasMaxLength(64);
        builder.Property(e => e.Key).HasMaxLength(400);
        builder.HasIndex(e => new { e.At, e.Id });
        builder.HasIndex(e => new { e.Subject, e.Key });
        builder.HasIndex(e => new { e.Subject, e.RecordId });
    }
}
