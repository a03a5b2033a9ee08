using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>
/// One charge row, known by the import and row that brought it. A later file's row is the same charge when line and charge period are
/// equal; then the amounts are compared. Costs are in the line's currency; null is unknown. Written in bulk only, by <see cref="IUsageBulk"/>.
/// </summary>
public sealed class UsageFact
{
    public int ImportRunId { get; init; }
    public long RowNumber { get; init; }
    public int LineId { get; init; }
    public DateTimeOffset Start { get; init; }
    public DateTimeOffset End { get; init; }

    /// <summary>UTC day of <see cref="Start"/>.</summary>
    public DateOnly Day { get; init; }
    public decimal? PricingQuantity { get; init; }
    public decimal? ConsumedQuantity { get; init; }

    /// <summary>Tokens, where a unit of the row counts tokens.</summary>
    public decimal? Tokens { get; init; }
    public decimal? ListCost { get; init; }
    public decimal? ContractedCost { get; init; }
    public decimal? EffectiveCost { get; init; }
    public decimal? BilledCost { get; init; }
    public bool IsCorrection { get; init; }
}

internal sealed class UsageFactConfiguration : IEntityTypeConfiguration<UsageFact>
{
    public void Configure(EntityTypeBuilder<UsageFact> builder)
    {
        builder.ToTable("UsageFacts");
        builder.HasKey(f => new { f.ImportRunId, f.RowNumber });
        builder.HasIndex(f => new { f.Day, f.LineId });
        Amounts.Configure(builder.Property(f => f.PricingQuantity));
        Amounts.Configure(builder.Property(f => f.ConsumedQuantity));
        Amounts.Configure(builder.Property(f => f.Tokens));
        Amounts.Configure(builder.Property(f => f.ListCost));
        Amounts.Configure(builder.Property(f => f.ContractedCost));
        Amounts.Configure(builder.Property(f => f.EffectiveCost));
        Amounts.Configure(builder.Property(f => f.BilledCost));
    }
}
