using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Pricing;

/// <summary>What an offer costs for one token kind from the day it was first seen until another value was seen.</summary>
public sealed class Price
{
    public int Id { get; set; }
    public int OfferId { get; set; }
    public Offer? Offer { get; set; }
    public TokenKind Kind { get; set; }

    /// <summary>Decimal USD per 1,000,000 tokens.</summary>
    public decimal UsdPerMillion { get; set; }

    /// <summary>The value and unit as the list wrote them.</summary>
    public required string RawValue { get; set; }
    public required string RawUnit { get; set; }

    /// <summary>When the vendor says it holds from; null where the list does not say.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>First day on which a list showed this value.</summary>
    public DateOnly ObservedOn { get; set; }

    /// <summary>Last day on which a list still showed it.</summary>
    public DateOnly ConfirmedOn { get; set; }
    public int ImportRunId { get; set; }
}

internal sealed class PriceConfiguration : IEntityTypeConfiguration<Price>
{
    public void Configure(EntityTypeBuilder<Price> builder)
    {
        builder.ToTable("Prices");
        builder.Property(p => p.UsdPerMillion).HasPrecision(28, 12);
        builder.Property(p => p.RawValue).HasMaxLength(60);
        builder.Property(p => p.RawUnit).HasMaxLength(120);
        builder
            .HasIndex(p => new
            {
                p.OfferId,
                p.Kind,
                p.ObservedOn,
            })
            .IsUnique();
        builder.HasIndex(p => p.ImportRunId);
        builder.HasOne(p => p.Offer).WithMany(o => o.Prices).HasForeignKey(p => p.OfferId).OnDelete(DeleteBehavior.Cascade);
    }
}
