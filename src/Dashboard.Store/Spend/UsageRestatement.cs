using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>What a row said before a later file changed it: the trace that a correction leaves.</summary>
public sealed class UsageRestatement
{
    public long Id { get; init; }
    public int LineId { get; init; }
    public DateTimeOffset Start { get; init; }
    public DateTimeOffset End { get; init; }

    /// <summary>The import and row that changed it.</summary>
    public int ImportRunId { get; init; }
    public long RowNumber { get; init; }

    /// <summary>The import and row that the old amounts came from.</summary>
    public int OldImportRunId { get; init; }
    public long OldRowNumber { get; init; }
    public decimal? OldListCost { get; init; }
    public decimal? OldContractedCost { get; init; }
    public decimal? OldEffectiveCost { get; init; }
    public decimal? OldBilledCost { get; init; }
    public decimal? OldTokens { get; init; }

    /// <summary>The source no longer says the row; then <see cref="RowNumber"/> is 0.</summary>
    public bool IsRemoval { get; init; }
}

internal sealed class UsageRestatementConfiguration : IEntityTypeConfiguration<UsageRestatement>
{
    public void Configure(EntityTypeBuilder<UsageRestatement> builder)
    {
        builder.ToTable("UsageRestatements");
        builder.HasIndex(r => new { r.LineId, r.Start });
        builder.HasIndex(r => r.ImportRunId);
        Amounts.Configure(builder.Property(f => f.OldListCost));
        Amounts.Configure(builder.Property(f => f.OldContractedCost));
        Amounts.Configure(builder.Property(f => f.OldEffectiveCost));
        Amounts.Configure(builder.Property(f => f.OldBilledCost));
        Amounts.Configure(builder.Property(f => f.OldTokens));
    }
}
