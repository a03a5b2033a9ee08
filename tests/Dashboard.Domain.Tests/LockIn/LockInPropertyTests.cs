using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using FsCheck;
using FsCheck.Fluent;
using Interval = Dashboard.Domain.LockIn.Interval;

namespace Dashboard.Domain.Tests.LockIn;

public class LockInPropertyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Compute_EvidenceArrives_StaysWithinTheEarlierInterval() =>
        Check(pair =>
        {
            var truth = Compute(pair.Truth);
            var blanked = Compute(pair.Blanked);
            return blanked.Total.Contains(truth.Total)
                && blanked.Factors.Zip(truth.Factors).All(f => f.First.Value.Contains(f.Second.Value));
        });

    [Fact]
    public void Compute_EverythingKnown_IsAPoint() => Check(pair => Compute(pair.Truth).Total.IsPoint);

    [Fact]
    public void Compute_AnySignals_StayWithin0And100() =>
        Check(pair =>
            Compute(pair.Blanked).Factors.Select(f => f.Value).Append(Compute(pair.Blanked).Total).All(Interval.Unknown.Contains)
        );

    [Fact]
    public void Compute_AnySignals_ContributionsExplainEachFactor() =>
        Check(pair =>
            Compute(pair.Blanked)
                .Factors.All(f =>
                    Close(f.Contributions.Sum(c => c.Points.Lower), f.Value.Lower)
                    && (f.Id == FactorId.SwitchingCost || Close(f.Contributions.Sum(c => c.Points.Upper), f.Value.Upper))
                    && (f.Value.IsPoint || f.Contributions.Any(c => c.Question is not null))
                )
        );

    [Fact]
    public void Compute_AnySignals_PointsAddUpToTheTotal() =>
        Check(pair =>
        {
            var score = Compute(pair.Blanked);
            return score.Total
                == new Interval(score.Factors.Sum(f => f.Weight * f.Value.Lower), score.Factors.Sum(f => f.Weight * f.Value.Upper));
        });

    [Fact]
    public void Compute_MoreOfATierIsTheVendors_NeverLowersTheScore() =>
        Rises(
            FactorId.Dependence,
            s => s with { Dependence = s.Dependence is null ? null : s.Dependence with { Tiers = [.. s.Dependence.Tiers.Select(More)] } }
        );

    [Fact]
    public void Compute_ADegreeHarder_NeverLowersTheScore() =>
        Rises(
            FactorId.Substitutability,
            s =>
                s with
                {
                    Applications = s
                        .Applications?.Select(a =>
                            a with
                            {
                                Declared = a.Declared is { } d
                                    ? (Substitutability)Math.Min((int)d + 1, (int)Substitutability.NotSubstitutable)
                                    : null,
                            }
                        )
                        .ToList(),
                }
        );

    [Fact]
    public void Compute_CostlierToLeave_NeverLowersTheScore() =>
        Rises(FactorId.SwitchingCost, s => s with { Switching = s.Switching with { TerminationFee = s.Switching.TerminationFee + 500 } });

    [Fact]
    public void Compute_AnotherTermPresent_NeverLowersTheScore() =>
        Rises(
            FactorId.Contract,
            s => s with { Terms = [.. s.Terms ?? [], new ContractTerm(ContractTermKind.RightOfFirstRefusal, TermPresence.Present)] }
        );

    [Fact]
    public void Compute_LessReady_NeverLowersTheScore() =>
        Rises(
            FactorId.ExitReadiness,
            s => s with { Readiness = s.Readiness with { ExitPlan = s.Readiness.ExitPlan is null ? null : false } }
        );

    [Fact]
    public void Compute_BackupLost_NeverLowersTheScore() =>
        Rises(
            FactorId.CommonMode,
            s =>
                s with
                {
                    Backups = s
                        .Backups?.Select((b, i) => i == 0 && b.Backup != BackupState.Unknown ? b with { Backup = BackupState.None } : b)
                        .ToList(),
                }
        );

    private static TierDependence More(TierDependence tier) =>
        tier with
        {
            VendorSpend = tier.VendorSpend + ((tier.TotalSpend - tier.Unattributed - tier.VendorSpend) / 2),
        };

    private static void Rises(FactorId factor, Func<LockInSignals, LockInSignals> worsen) =>
        Check(pair =>
        {
            var before = Compute(pair.Blanked);
            var after = Compute(worsen(pair.Blanked));
            return NotBelow(before.Factor(factor).Value, after.Factor(factor).Value) && NotBelow(before.Total, after.Total);
        });

    private static bool NotBelow(Interval before, Interval after) => after.Lower >= before.Lower && after.Upper >= before.Upper;

    private static void Check(Func<KnownAndBlanked, bool> property) => Prop.ForAll(SignalGenerators.Pairs, property).Check(Thorough);

    private static LockInScore Compute(LockInSignals signals) => LockInCalculator.Compute(signals, LockInPolicy.Default);

    // Contributions are quotients of their own: the last of 28 digits may differ from the factor's.
    private static bool Close(decimal a, decimal b) => Math.Abs(a - b) < 1e-18m;
}
