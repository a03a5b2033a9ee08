using System.Text.Json.Serialization;

namespace Dashboard.Domain.LockIn;

/// <summary>The three ways to divide the same spend among vendors. They are never added.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SpendPartition>))]
public enum SpendPartition
{
    ContractParty = 1,
    ModelDeveloper = 2,
    ComputeHost = 3,
}

/// <summary>A vendor's spend in a partition, in the reporting currency.</summary>
public sealed record PartitionSpend(string Vendor, decimal Spend);

/// <summary>One row of a partition.</summary>
/// <param name="Share">0 to 1 of all spend, unmapped spend included.</param>
/// <param name="IsUnmapped">The row of the spend whose vendor is not known.</param>
public sealed record PartitionShare(string Vendor, decimal Spend, decimal Share, bool IsUnmapped);

/// <summary>Herfindahl–Hirschman index of one partition; outside the lock-in score.</summary>
/// <param name="Hhi">Σ (100 × share)², 0–10,000; null when there is no spend.</param>
/// <param name="EffectiveVendorsLower">10,000 ÷ the index's upper bound: as many vendors of equal size would be as concentrated.</param>
/// <param name="EffectiveVendorsUpper">10,000 ÷ the index's lower bound; null when there is no bound.</param>
/// <param name="Shares">Largest first, the unmapped row last.</param>
public sealed record Concentration(
    SpendPartition Partition,
    Interval? Hhi,
    decimal? EffectiveVendorsLower,
    decimal? EffectiveVendorsUpper,
    IReadOnlyList<PartitionShare> Shares
)
{
    private const decimal Full = 10_000;

    /// <summary>
    /// The index is lowest when the unmapped spend is spread over ever more vendors that are new to the list (its squares vanish), highest
    /// when all of it is the largest vendor's (for one part of spend, joining the largest share raises the squares most). Unmapped spend
    /// that turns out not to belong here at all gives a value between the two.
    /// </summary>
    /// <param name="vendors">Net credits count as no spend; a vendor named twice is summed.</param>
    /// <param name="unmapped">Spend whose vendor is not known, as a sum of absolute amounts.</param>
    public static Concentration Of(SpendPartition partition, IEnumerable<PartitionSpend> vendors, decimal unmapped)
    {
        var known = vendors
            .GroupBy(v => v.Vendor, StringComparer.Ordinal)
            .Select(g => new PartitionSpend(g.Key, Math.Max(0, g.Sum(v => v.Spend))))
            .Where(v => v.Spend > 0)
            .OrderByDescending(v => v.Spend)
            .ThenBy(v => v.Vendor, StringComparer.Ordinal)
            .ToList();
        var open = Math.Max(0, unmapped);
        var total = known.Sum(v => v.Spend) + open;
        if (total == 0)
        {
            return new Concentration(partition, null, null, null, []);
        }

        var shares = known.ConvertAll(v => new PartitionShare(v.Vendor, v.Spend, v.Spend / total, IsUnmapped: false));
        var hhi = Bounds(shares, open / total);
        if (open > 0)
        {
            shares.Add(new PartitionShare("Unmapped", open, open / total, IsUnmapped: true));
        }

        return new Concentration(partition, hhi, Full / hhi.Upper, hhi.Lower == 0 ? null : Full / hhi.Lower, shares);
    }

    private static Interval Bounds(List<PartitionShare> known, decimal open)
    {
        var spread = Full * known.Sum(s => s.Share * s.Share);
        var largest = known.Count == 0 ? 0 : known[0].Share;
        var joined = spread + (Full * open * ((2 * largest) + open));

        // (l + o)² = l² + o(2l + o). Rounded shares of one vendor with all spend may pass the full index by a hair.
        return new Interval(Math.Min(Full, spread), Math.Clamp(joined, Math.Min(Full, spread), Full));
    }
}
