namespace Dashboard.Domain.LockIn;

/// <summary>A month's spend with one vendor of a partition, in the reporting currency.</summary>
/// <param name="Month">Any day of the month.</param>
/// <param name="Vendor">The vendor's key; null is spend whose vendor is not known, as a sum of absolute amounts.</param>
public sealed record MonthlySpend(DateOnly Month, string? Vendor, decimal Spend);

/// <summary>A month's concentration and what it was before.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Concentration">Without an index where the month has no spend on file: that is not known, not 0.</param>
/// <param name="OverThreeMonths">
/// The index less that of three months earlier: from this lower bound less that upper bound to this upper bound less that lower bound. It is
/// certain that concentration rose where the lower bound is above 0. Null where either month has no index.
/// </param>
/// <param name="OverTwelveMonths">The same against twelve months earlier.</param>
public sealed record ConcentrationMonth(DateOnly Month, Concentration Concentration, Interval? OverThreeMonths, Interval? OverTwelveMonths);

/// <summary>One partition's concentration month by month; partitions are never added.</summary>
/// <param name="Months">From the first month with spend to the last, none left out.</param>
public sealed record ConcentrationTrend(SpendPartition Partition, IReadOnlyList<ConcentrationMonth> Months)
{
    /// <summary>The last month; null where there is no spend at all.</summary>
    public ConcentrationMonth? Latest => Months.Count == 0 ? null : Months[^1];

    /// <param name="rows">Whole months only: a month that has just begun is not comparable.</param>
    public static ConcentrationTrend Of(SpendPartition partition, IEnumerable<MonthlySpend> rows)
    {
        var months = rows.GroupBy(r => Index(r.Month)).ToDictionary(g => g.Key, g => Measure(partition, g));
        if (months.Count == 0)
        {
            return new ConcentrationTrend(partition, []);
        }

        var first = months.Keys.Min();
        return new ConcentrationTrend(
            partition,
            [
                .. Enumerable
                    .Range(first, months.Keys.Max() - first + 1)
                    .Select(month => new ConcentrationMonth(
                        new DateOnly(month / 12, (month % 12) + 1, 1),
                        months.GetValueOrDefault(month) ?? Measure(partition, []),
                        Change(months, month, 3),
                        Change(months, month, 12)
                    )),
            ]
        );
    }

    private static int Index(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static Concentration Measure(SpendPartition partition, IEnumerable<MonthlySpend> rows)
    {
        var byVendor = rows.ToLookup(r => r.Vendor is not null);
        return Concentration.Of(
            partition,
            byVendor[true].Select(r => new PartitionSpend(r.Vendor!, r.Spend)),
            byVendor[false].Sum(r => Math.Abs(r.Spend))
        );
    }

    private static Interval? Change(Dictionary<int, Concentration> months, int month, int back) =>
        months.GetValueOrDefault(month)?.Hhi is { } now && months.GetValueOrDefault(month - back)?.Hhi is { } then
            ? new Interval(now.Lower - then.Upper, now.Upper - then.Lower)
            : null;
}
