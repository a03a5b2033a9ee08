using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend.Rates;

/// <summary>What one euro cost on a day. Changed only through <see cref="ExchangeRates"/>, which restates the spend that it converts.</summary>
public sealed class ExchangeRate
{
    public required string Currency { get; set; }
    public DateOnly Day { get; set; }
    public decimal PerEuro { get; set; }

    /// <summary>The source that stated it; 0 for a file.</summary>
    public int SourceId { get; set; }
    public DateTimeOffset StatedAt { get; set; }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.ToTable("ExchangeRates");
        builder.HasKey(r => new { r.Currency, r.Day });
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.PerEuro).HasPrecision(18, 8);
    }
}
