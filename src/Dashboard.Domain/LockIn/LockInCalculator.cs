using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn;

/// <summary>Signals and policy in, score out. What is unknown runs from its best to its worst value.</summary>
public static class LockInCalculator
{
    /// <exception cref="ArgumentException">The policy is not sound; the message lists every fault.</exception>
    public static LockInScore Compute(LockInSignals signals, LockInPolicy policy)
    {
        policy.EnsureSound();
        FactorScore[] factors =
        [
            DependenceFactor.Score(signals.Dependence, policy),
            SubstitutabilityFactor.Score(signals.Applications, policy),
            SwitchingCostFactor.Score(signals.Switching, policy),
            ContractFactor.Score(signals.Terms, policy),
            ExitReadinessFactor.Score(signals.Readiness, policy),
            CommonModeFactor.Score(signals.Backups, policy),
        ];
        return new LockInScore(Sum(factors.Select(f => f.Points)), factors, policy.Version);
    }

    internal static Interval Sum(IEnumerable<Interval> parts) => parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + part);
}
