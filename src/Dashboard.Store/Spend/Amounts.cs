using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Spend;

/// <summary>The stored form of a cost or quantity: 12 digits before the point and 16 after, which is what 128-bit decimals hold.</summary>
internal static class Amounts
{
    public static void Configure(PropertyBuilder<decimal?> property) => property.HasPrecision(28, 16);
}
