using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.LockIn;

/// <summary>Spend and the vendors behind it: whom it is paid to, who made the model, who runs the compute. Null is not known.</summary>
/// <param name="Spend">Net amount in the reporting currency.</param>
public sealed record SpendByVendors<TVendor>(TVendor? Party, TVendor? Developer, TVendor? Host, decimal Spend)
    where TVendor : struct;

/// <summary>
/// Spend that rests on a vendor whose lock-in is high or severe. A row counts once, however many of its vendors are. Credits are taken
/// off where their vendor is certain; elsewhere they may be anybody's and take nothing off.
/// </summary>
/// <param name="Certain">A vendor of the row is at least High by the lower bound of its score.</param>
/// <param name="Possible">
/// Certain, and the rows of vendors whose upper bound is High, whose score is not known, or that are not known themselves.
/// </param>
/// <param name="Total">All spend.</param>
public sealed record SpendAtRisk(decimal Certain, decimal Possible, decimal Total)
{
    /// <summary>0 to 1 of all spend; null without spend.</summary>
    public Interval? Share =>
        Total > 0 ? new Interval(Math.Clamp(Certain / Total, 0, 1), Math.Clamp(Math.Max(Certain, Possible) / Total, 0, 1)) : null;

    public bool IsPoint => Certain == Possible;

    /// <param name="scores">Newest score of each vendor; one that is missing may be anything.</param>
    public static SpendAtRisk Of<TVendor>(
        IReadOnlyCollection<SpendByVendors<TVendor>> rows,
        IReadOnlyDictionary<TVendor, Interval> scores,
        BandLimits limits
    )
        where TVendor : struct
    {
        var certain = 0m;
        var open = 0m;
        foreach (var row in rows)
        {
            TVendor?[] vendors = [row.Party, row.Developer, row.Host];
            if (Array.Exists(vendors, v => Score(v) is { } score && limits.BandOf(score.Lower) >= LockInBand.High))
            {
                certain += row.Spend;
            }
            else if (Array.Exists(vendors, v => Score(v) is not { } score || limits.BandOf(score.Upper) >= LockInBand.High))
            {
                open += Math.Max(0, row.Spend);
            }
        }

        return new SpendAtRisk(certain, certain + open, rows.Sum(r => r.Spend));

        Interval? Score(TVendor? vendor) => vendor is { } known && scores.TryGetValue(known, out var score) ? score : null;
    }
}
