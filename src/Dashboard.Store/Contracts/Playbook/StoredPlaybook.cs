using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts.Playbook;

/// <summary>A version of the playbook. Versions are added, never changed.</summary>
public sealed class StoredPlaybook
{
    /// <summary>1 is the playbook that the product ships and is not stored.</summary>
    public int Version { get; init; }

    /// <summary>JSON of the positions.</summary>
    public required string Positions { get; init; }
    public required string ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Why it was changed.</summary>
    public required string Reason { get; init; }
}

internal sealed class StoredPlaybookConfiguration : IEntityTypeConfiguration<StoredPlaybook>
{
    public void Configure(EntityTypeBuilder<StoredPlaybook> builder)
    {
        builder.ToTable("Playbooks");
        builder.HasKey(p => p.Version);
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.ChangedBy).HasMaxLength(256);
        builder.Property(p => p.Reason).HasMaxLength(1000);
    }
}
