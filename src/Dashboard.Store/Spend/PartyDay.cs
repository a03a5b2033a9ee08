using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// What went to a contract party on a day, whatever was bought: what commitments are held against. Derived from <see cref="UsageDay"/> in
/// the transaction that writes those.
/// </summary>
public sealed class PartyDay
{
    public long Id { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>Null for usage whose party is not known, so that every day with usage is here.</summary>
    public int? PartyId { get; init; }
    public required string Currency { get; init; }

    /// <summary>Null where no row says it.</summary>
    public decimal? Tokens { get; init; }

    /// <summary>Null where no row says it.</summary>
    public decimal? EffectiveCost { get; init; }
}

internal sealed class PartyDayConfiguration : IEntityTypeConfiguration<PartyDay>
{
    public void Configure(EntityTypeBuilder<PartyDay> builder)
    {
        builder.ToTable("PartyDays");
        builder.Property(d => d.Currency).HasMaxLength(3);
        builder.HasIndex(d => d.Day);
        builder.HasIndex(d => new { d.PartyId, d.Day });
        Amounts.Configure(builder.Property(d => d.Tokens));
        Amounts.Configure(builder.Property(d => d.EffectiveCost));
    }
}
