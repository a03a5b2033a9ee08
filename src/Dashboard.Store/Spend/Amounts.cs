using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>The stored form of a cost or quantity: 12 digits before the point and 16 after, which is what 128-bit decimals hold.</summary>
internal static class Amounts
{
    /// <summary>Sums of tokens: fractions of a token are of no use, and a month may count trillions.</summary>
    public static void ConfigureTokens(PropertyBuilder<decimal?> property) => property.HasPrecision(28, 4);

    public static void Configure(PropertyBuilder<decimal?> property) => property.HasPrecision(28, 16);
}
