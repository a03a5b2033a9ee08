using System.Text.Json;
using Dashboard.Domain.LockIn.Policy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Policy;

/// <summary>A version of the lock-in policy. Versions are added, never changed: every score names the one that it was computed under.</summary>
public sealed class StoredPolicy
{
    /// <summary>1 is the policy that the product ships and is not stored.</summary>
    public int Version { get; init; }

    /// <summary>JSON of <see cref="LockInPolicy"/>.</summary>
    public required string Policy { get; init; }
    public required string ChangedBy { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Why it was changed.</summary>
    public required string Reason { get; init; }

    public LockInPolicy Read() => JsonSerializer.Deserialize<LockInPolicy>(Policy)!;
}

internal sealed class StoredPolicyConfiguration : IEntityTypeConfiguration<StoredPolicy>
{
    public void Configure(EntityTypeBuilder<StoredPolicy> builder)
    {
        builder.ToTable("Policies");
        builder.HasKey(p => p.Version);
        builder.Property(p => p.Version).ValueGeneratedNever();
        builder.Property(p => p.ChangedBy).HasMaxLength(256);
        builder.Property(p => p.Reason).HasMaxLength(1000);
    }
}
