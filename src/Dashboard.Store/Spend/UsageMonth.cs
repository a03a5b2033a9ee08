using Dashboard.Domain.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// The days of a month summed without their applications: what trends over years and totals over everything read, at any amount of usage.
/// Derived from <see cref="UsageDay"/> in the transaction that writes those.
/// </summary>
public sealed class UsageMonth
{
    public long Id { get; init; }

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; init; }
    public int? PartyId { get; init; }
    public int? DeveloperId { get; init; }
    public int? HostId { get; init; }
    public int? ModelId { get; init; }
    public ModelTier? Tier { get; init; }
    public bool IsAi { get; init; }
    public required string Currency { get; init; }
    public long Rows { get; init; }
    public decimal? Tokens { get; init; }
    public decimal? ListCost { get; init; }
    public decimal? EffectiveCost { get; init; }
    public decimal? BilledCost { get; init; }
}

internal sealed class UsageMonthConfiguration : IEntityTypeConfiguration<UsageMonth>
{
    public void Configure(EntityTypeBuilder<UsageMonth> builder)
    {
        builder.ToTable("UsageMonths");
        builder.Property(m => m.Currency).HasMaxLength(3);
        builder.HasIndex(m => m.Month);
        Amounts.ConfigureTokens(builder.Property(m => m.Tokens));
        Amounts.Configure(builder.Property(m => m.ListCost));
        Amounts.Configure(builder.Property(m => m.EffectiveCost));
        Amounts.Configure(builder.Property(m => m.BilledCost));
    }
}
