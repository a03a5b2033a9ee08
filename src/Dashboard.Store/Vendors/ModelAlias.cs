using Dashboard.Store.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Vendors;

public enum AliasKind
{
    /// <summary>The developer's own id, with or without a date.</summary>
    VendorId = 1,

    /// <summary>What somebody called their deployment of the model.</summary>
    Deployment = 2,

    /// <summary>The name by which a gateway or reseller sells it.</summary>
    Gateway = 3,
}

public enum AliasState
{
    /// <summary>Seen, and nobody has said yet what it stands for.</summary>
    Suggested = 1,
    Confirmed = 2,

    /// <summary>It stands for none of our models.</summary>
    Rejected = 3,
}

/// <summary>A name under which a model was seen. A person's word on it goes before every pattern.</summary>
public sealed class ModelAlias : IAudited, IVersioned
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public AliasKind Kind { get; set; }
    public AliasState State { get; set; }

    /// <summary>What it stands for, or is suggested to; null when nothing is near.</summary>
    public int? ModelId { get; set; }
    public Model? Model { get; set; }

    /// <summary>Why that model: the pattern, or the likeness of the names.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Where it was seen: a list's or a source's name.</summary>
    public string SeenIn { get; set; } = "";
    public DateOnly FirstSeenOn { get; set; }
    public string DecidedBy { get; set; } = "";
    public DateTimeOffset? DecidedAt { get; set; }
    public int Version { get; set; }

    string IAudited.AuditSubject => "model alias";
    string IAudited.AuditKey => Name;
}

internal sealed class ModelAliasConfiguration : IEntityTypeConfiguration<ModelAlias>
{
    public void Configure(EntityTypeBuilder<ModelAlias> builder)
    {
        builder.ToTable("ModelAliases");
        builder.Property(a => a.Name).HasMaxLength(250);
        builder.Property(a => a.Reason).HasMaxLength(500);
        builder.Property(a => a.SeenIn).HasMaxLength(200);
        builder.Property(a => a.DecidedBy).HasMaxLength(256);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Name).IsUnique();
        builder.HasOne(a => a.Model).WithMany().HasForeignKey(a => a.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}
