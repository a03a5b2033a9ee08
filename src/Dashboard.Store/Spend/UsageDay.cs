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

    /// <summary>The source and account that tell of it.</summary>
    public int StreamId { get; init; }

    /// <summary>False where another stream counts for the same contract party and day; queries leave those out by themselves.</summary>
    public bool IsCounted { get; init; } = true;
    public int? PartyId { get; init; }
    public int? DeveloperId { get; init; }
    public int? HostId { get; init; }
    public int? ModelId { get; init; }
    public ModelTier? Tier { get; init; }
    public int? ApplicationId { get; init; }
    public bool IsAi { get; init; }
    public required string Currency { get; init; }

    /// <summary>The currency of the bill, where the amounts were converted into <see cref="Currency"/>; else null.</summary>
    public string? ConvertedFrom { get; init; }

    /// <summary>Units of <see cref="Currency"/> for one of <see cref="ConvertedFrom"/>, and the day whose rate it is.</summary>
    public decimal? Rate { get; init; }
    public DateOnly? RateOn { get; init; }
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
        builder.Property(d => d.ConvertedFrom).HasMaxLength(3);
        builder.Property(d => d.Rate).HasPrecision(28, 12);
        builder.Property(d => d.IsCounted).HasDefaultValue(true).HasSentinel(true);
        builder.HasQueryFilter(d => d.IsCounted);
        builder.HasIndex(d => d.Day);
        Amounts.ConfigureTokens(builder.Property(d => d.Tokens));
        Amounts.Configure(builder.Property(d => d.ListCost));
        Amounts.Configure(builder.Property(d => d.ContractedCost));
        Amounts.Configure(builder.Property(d => d.EffectiveCost));
        Amounts.Configure(builder.Property(d => d.BilledCost));
    }
}
