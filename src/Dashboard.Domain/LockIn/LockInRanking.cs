namespace Dashboard.Domain.LockIn;

/// <summary>A vendor's place, 1 the most locked in. Equal scores share a place.</summary>
public sealed record RankedVendor<T>(T Vendor, int Rank);

/// <summary>What is certain ranks first: by the lower bound, then by the midpoint.</summary>
public static class LockInRanking
{
    /// <summary>Highest first; equal scores keep the order they came in.</summary>
    public static IReadOnlyList<RankedVendor<T>> Rank<T>(IEnumerable<T> vendors, Func<T, Interval> total)
    {
        var ranked = new List<RankedVendor<T>>();
        Interval? previous = null;
        foreach (
            var (vendor, score) in vendors
                .Select(v => (v, total(v)))
                .OrderByDescending(v => v.Item2.Lower)
                .ThenByDescending(v => v.Item2.Midpoint)
        )
        {
            var rank = score == previous ? ranked[^1].Rank : ranked.Count + 1;
            ranked.Add(new RankedVendor<T>(vendor, rank));
            previous = score;
        }

        return ranked;
    }
}
