using Dashboard.Domain.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// The daily rollup that lists, charts and scores read: facts of one UTC day summed by what the rules map them to.
/// Derived: rebuilt for the days of an import and for all days after a rule edit, in the same transaction.
/// </summary>
public sealed class UsageDay
{
    public long Id { get; init; }
    public DateOnly Day { get; init; }
    public int? PartyId { get; init; }
    public int? DeveloperId { get; init; }
    public int? HostId { get; init; }
    public int? ModelId { get; init; }
    public ModelTier? Tier { get; init; }
    public int? ApplicationId { get; init; }
    public bool IsAi { get; init; }
    public required string Currency { get; init; }
    public int Rows { get; init; }
    public int CorrectionRows { get; init; }
    public decimal? Tokens { get; init; }
    public decimal? ListCost { get; init; }
    public decimal? ContractedCost { get; init; }
    public decimal? EffectiveCost { get; init; }
    public decimal? BilledCost { get; init; }
}

internal sealed class UsageDayConfiguration : IEntityTypeConfiguration<UsageDay>
{
    public void Configure(EntityTypeBuilder<UsageDay> builder)
    {
        builder.ToTable("UsageDays");
        builder.Property(d => d.Currency).HasMaxLength(3);
        builder.HasIndex(d => d.Day);
        Amounts.ConfigureTokens(builder.Property(d => d.Tokens));
        Amounts.Configure(builder.Property(d => d.ListCost));
        Amounts.Configure(builder.Property(d => d.ContractedCost));
        Amounts.Configure(builder.Property(d => d.EffectiveCost));
        Amounts.Configure(builder.Property(d => d.BilledCost));
    }
}
