using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Spend;

namespace Dashboard.Store.Sources;

/// <summary>What a period's rows come to, as a short text: a period that says the same as the last time needs no comparing row by row.</summary>
internal static class RowsState
{
    /// <summary>Tells these states from those that providers name.</summary>
    public const string Prefix = "rows:";

    public static string Of(IEnumerable<UsageRow[]> batches)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in batches.SelectMany(b => b))
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.LineKey:N} {row.Start.UtcTicks} {row.End.UtcTicks} {row.PricingQuantity} {row.ConsumedQuantity} {row.ListCost} {row.ContractedCost} {row.EffectiveCost} {row.BilledCost}\n"
                    )
                )
            );
        }

        return Prefix + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
