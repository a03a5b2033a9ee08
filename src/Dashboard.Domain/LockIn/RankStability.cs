using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Domain.LockIn;

/// <summary>How a vendor's place moves when one weight moves ± 20 % and the others are renormalised.</summary>
/// <param name="Rank">Under the weights as they are.</param>
/// <param name="MinRank">The place nearest the top (1 is the most locked in) over all moves, the present one included.</param>
/// <param name="MaxRank">The place furthest down over all moves.</param>
/// <param name="Shifts">Two per factor: less and more.</param>
public sealed record RankStability<T>(T Vendor, int Rank, int MinRank, int MaxRank, IReadOnlyList<RankShift> Shifts)
{
    public bool IsStable => MinRank == MaxRank;
}

/// <param name="Change">− 0.2 or 0.2.</param>
public sealed record RankShift(FactorId Factor, decimal Change, int Rank);

public static class RankStability
{
    public const decimal Change = 0.2m;

    /// <summary>In the order of the present ranking. Uses the factor values as they are; nothing is scored anew.</summary>
    public static IReadOnlyList<RankStability<T>> Compute<T>(IReadOnlyList<T> vendors, Func<T, LockInScore> score, FactorWeights weights)
    {
        var scores = vendors.Select(score).ToList();
        var moves = FactorNames
            .All.SelectMany(f => new[] { (Factor: f, Change: -Change), (Factor: f, Change) })
            .Select(m => (m.Factor, m.Change, Ranks: Ranks(scores, weights.Moved(m.Factor, m.Change))))
            .ToList();
        var present = Ranks(scores, weights);
        return
        [
            .. vendors
                .Select(
                    (vendor, i) =>
                    {
                        var shifts = moves.ConvertAll(m => new RankShift(m.Factor, m.Change, m.Ranks[i]));
                        return new RankStability<T>(
                            vendor,
                            present[i],
                            Math.Min(present[i], shifts.Min(s => s.Rank)),
                            Math.Max(present[i], shifts.Max(s => s.Rank)),
                            shifts
                        );
                    }
                )
                .OrderBy(s => s.Rank),
        ];
    }

    private static int[] Ranks(List<LockInScore> scores, FactorWeights weights)
    {
        var totals = scores.ConvertAll(s => LockInCalculator.Sum(s.Factors.Select(f => weights.Of(f.Id) * f.Value)));
        var ranks = new int[totals.Count];
        foreach (var ranked in LockInRanking.Rank(Enumerable.Range(0, totals.Count), i => totals[i]))
        {
            ranks[ranked.Vendor] = ranked.Rank;
        }

        return ranks;
    }
}
