using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Audit;
using Dashboard.Store.Contracts.Holds;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Contracts;

/// <summary>A line of a contract's rate card: the price that was agreed for one kind of token of one model.</summary>
public sealed class RateLine : IRegistered, IOfContract
{
    public int Id { get; set; }
    public string Key { get; set; } = "";
    public int ContractId { get; set; }
    public Contract? Contract { get; set; }
    public int ModelId { get; set; }
    public Model? Model { get; set; }
    public TokenKind TokenKind { get; set; }
    public ServiceTier Tier { get; set; } = ServiceTier.Standard;

    /// <summary>As price lists name it; empty is every region.</summary>
    public string Region { get; set; } = "";

    /// <summary>In <see cref="Currency"/> per 1,000,000 tokens.</summary>
    public decimal? Price { get; set; }
    public string Currency { get; set; } = "USD";
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>The last day; null while no end is agreed.</summary>
    public DateOnly? EffectiveTo { get; set; }
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "rate card line";
    string IAudited.AuditKey => Key;
}

internal sealed class RateLineConfiguration : IEntityTypeConfiguration<RateLine>
{
    public void Configure(EntityTypeBuilder<RateLine> builder)
    {
        builder.ToTable("RateLines");
        builder.Property(r => r.Region).HasMaxLength(60);
        builder.Property(r => r.Price).HasPrecision(28, 12);
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.HasOne(r => r.Contract).WithMany().HasForeignKey(r => r.ContractId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Model).WithMany().HasForeignKey(r => r.ModelId).OnDelete(DeleteBehavior.Restrict);
    }
}
