using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn;

public class RankStabilityTests
{
    private static readonly FactorWeights Weights = LockInPolicy.Default.Weights;

    [Fact]
    public void Compute_CloseScores_SwapWhenAWeightMoves()
    {
        // A: .25 × 60 = 15 from F1. B: .05 × 100 from F6 + .10 × 98 from F5 = 14.8. A fifth less of F1 puts B first.
        var stability = Compute(("A", Score(dependence: 60)), ("B", Score(exit: 98, common: 100)));

        Assert.Equal(("A", 1, 1, 2, false), Read(stability[0]));
        Assert.Equal(("B", 2, 1, 2, false), Read(stability[1]));
        Assert.Equal(12, stability[0].Shifts.Count);
        Assert.Equal(2, stability[0].Shifts.Single(s => s is { Factor: FactorId.Dependence, Change: -0.2m }).Rank);
        Assert.Equal(1, stability[0].Shifts.Single(s => s is { Factor: FactorId.Dependence, Change: 0.2m }).Rank);
    }

    [Fact]
    public void Compute_FarApart_IsStableInRankOrder()
    {
        var stability = Compute(("A", Score(dependence: 5)), ("B", Score(dependence: 90, exit: 90, common: 100)));

        Assert.Equal(["B", "A"], stability.Select(s => s.Vendor));
        Assert.All(stability, s => Assert.True(s.IsStable));
    }

    [Fact]
    public void Compute_AHundredVendorsScoredAndRanked_TakesWellUnderASecond()
    {
        var started = TimeProvider.System.GetTimestamp();
        var scores = Enumerable.Range(0, 100).Select(_ => LockInCalculator.Compute(WorkedExample.Signals, LockInPolicy.Default)).ToList();

        Assert.Equal(100, RankStability.Compute(scores, s => s, Weights).Count);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 0, 500);
    }

    private static IReadOnlyList<RankStability<string>> Compute(params (string Name, LockInScore Score)[] vendors)
    {
        var scores = vendors.ToDictionary(v => v.Name, v => v.Score, StringComparer.Ordinal);
        return RankStability.Compute([.. vendors.Select(v => v.Name)], name => scores[name], Weights);
    }

    private static (string, int, int, int, bool) Read(RankStability<string> s) => (s.Vendor, s.Rank, s.MinRank, s.MaxRank, s.IsStable);

    private static LockInScore Score(decimal dependence = 0, decimal exit = 0, decimal common = 0)
    {
        var empty = LockInCalculator.Compute(LockInSignals.Nothing, LockInPolicy.Default);
        return empty with
        {
            Factors =
            [
                .. empty.Factors.Select(f =>
                    f with
                    {
                        Value = Interval.Exactly(
                            f.Id switch
                            {
                                FactorId.Dependence => dependence,
                                FactorId.ExitReadiness => exit,
                                FactorId.CommonMode => common,
                                _ => 0,
                            }
                        ),
                    }
                ),
            ],
        };
    }
}
