using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.LockIn;

public class ScoreDifferenceTests
{
    [Fact]
    public void Between_AnyTwoScores_FactorChangesAddUpToTheTotalAtEachEnd() =>
        Prop.ForAll(
                SignalGenerators.Pairs,
                SignalGenerators.Pairs,
                (one, other) =>
                {
                    var difference = ScoreDifference.Between(Compute(one.Blanked), Compute(other.Blanked));
                    return Close(difference.Factors.Sum(f => f.Lower), difference.Lower)
                        && Close(difference.Factors.Sum(f => f.Upper), difference.Upper)
                        && Close((difference.Lower + difference.Upper) / 2, difference.Midpoint);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Between_AnyTwoScores_ContributionChangesAddUpToTheirFactorsLowerEnd() =>
        Prop.ForAll(
                SignalGenerators.Pairs,
                pair =>
                    ScoreDifference
                        .Between(Compute(pair.Blanked), Compute(pair.Truth))
                        .Factors.All(f => Close(f.Contributions.Sum(c => c.Lower), f.Lower))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Between_BackAgain_IsTheOppositeChange() =>
        Prop.ForAll(
                SignalGenerators.Pairs,
                pair =>
                {
                    var there = ScoreDifference.Between(Compute(pair.Blanked), Compute(pair.Truth));
                    var back = ScoreDifference.Between(Compute(pair.Truth), Compute(pair.Blanked));
                    return there.Lower == -back.Lower
                        && there.Factors.Select(f => f.Factor).SequenceEqual(back.Factors.Select(f => f.Factor))
                        && there.Factors.Zip(back.Factors).All(p => p.First.Contributions.Count == p.Second.Contributions.Count);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Between_TheSameScore_SaysThatNothingChanged()
    {
        var score = Compute(WorkedExample.Signals);

        var difference = ScoreDifference.Between(score, score);

        Assert.All(difference.Factors, f => Assert.Empty(f.Contributions));
        Assert.Equal(["Nothing changed the score"], difference.Words);
    }

    [Fact]
    public void Between_ATermAppears_NamesItWithItsPointsOfTheScore()
    {
        var difference = Change(s => s with { Terms = Terms(s, ContractTermKind.NoTerminationForConvenience, TermPresence.Absent) });

        Assert.Equal((3m, 3m, 3m), (difference.Lower, difference.Upper, difference.Midpoint));
        Assert.Equal((FactorId.Contract, 3m), (difference.Factors[0].Factor, difference.Factors[0].Lower));
        Assert.Equal(["Contract +3.0: No termination for convenience now present"], difference.Words);
    }

    [Fact]
    public void Between_EvidenceArrives_SaysBothEndsAndThatItIsNowKnown()
    {
        // F5 open is 0 to 10 points of the score; known it is 4.5.
        var difference = Change(s => s with { Readiness = s.Readiness with { ExitPlan = null } });

        Assert.Equal((0m, -3m), (difference.Lower, difference.Upper));
        Assert.Equal(["Exit unreadiness (lower end ±0.0, upper end −3.0): Exit plan now known: yes"], difference.Words);
    }

    [Fact]
    public void Between_EvidenceIsLost_SaysThatItIsNoLongerKnown()
    {
        var after = Compute(
            WorkedExample.Signals with
            {
                Terms = Terms(WorkedExample.Signals, ContractTermKind.Exclusivity, TermPresence.Unknown),
            }
        );

        Assert.Equal(
            ["Contract (lower end ±0.0, upper end +5.3): Exclusivity that binds us no longer known"],
            ScoreDifference.Between(Compute(WorkedExample.Signals), after).Words
        );
    }

    [Fact]
    public void Between_AmountsMove_MatchesPartsByTheirNameWithoutTheAmount()
    {
        var difference = Change(s =>
            s with
            {
                Switching = s.Switching with { TerminationFee = 26_000 },
                Applications = [new("Region: EU", 500_000, Substitutability.Medium), .. s.Applications!.Skip(1)],
            }
        );

        var fee = Assert.Single(difference.Factors.Single(f => f.Factor == FactorId.SwitchingCost).Contributions);
        Assert.Equal(
            new ContributionDifference("Termination fee", ContributionChange.Changed, "26,000", "126,000", 2, 2),
            fee with
            {
                Lower = decimal.Round(fee.Lower, 10),
                Upper = decimal.Round(fee.Upper, 10),
            }
        );
        Assert.Contains("Switching cost +2.0: Termination fee now 126,000, was 26,000", difference.Words);
        Assert.Contains(
            difference.Factors.Single(f => f.Factor == FactorId.Substitutability).Contributions,
            c => c is { Part: "Region: EU", Change: ContributionChange.Vanished, After: null }
        );
    }

    [Fact]
    public void Between_PartsOfOneName_ArePairedInOrder()
    {
        static LockInSignals Two(decimal second) =>
            WorkedExample.Signals with
            {
                Applications = [new("Mail", 100, Substitutability.Easily), new("Mail", second, Substitutability.NotSubstitutable)],
            };

        var parts = ScoreDifference.Between(Compute(Two(100)), Compute(Two(300))).Factors[0].Contributions;

        // 50 of 100 points become 75: only the second one weighs, at a quarter of the score.
        Assert.Equal(("Mail", 6.25m, "300 × q 100"), (parts[0].Part, parts[0].Lower, parts[0].After));
        Assert.Single(parts);
    }

    [Fact]
    public void Between_ManyParts_NamesThreeAndCountsTheRest()
    {
        var difference = ScoreDifference.Between(Compute(WorkedExample.Signals with { Terms = null }), Compute(WorkedExample.Signals));

        Assert.EndsWith("; 5 more", Assert.Single(difference.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_APolicyChanged_SaysSoFirst()
    {
        var policy = LockInPolicy.Default with { Version = 2, Weights = LockInPolicy.Default.Weights.Moved(FactorId.Contract, 0.2m) };

        var difference = ScoreDifference.Between(Compute(WorkedExample.Signals), LockInCalculator.Compute(WorkedExample.Signals, policy));

        Assert.True(difference.PolicyChanged);
        Assert.Equal("Policy version 1 became 2: part of the change may be the policy's, not the vendor's", difference.Words[0]);
        Assert.Contains(difference.Words, w => w.StartsWith("Contract +1.2: ", StringComparison.Ordinal));
    }

    private static ScoreDifference Change(Func<LockInSignals, LockInSignals> before) =>
        ScoreDifference.Between(Compute(before(WorkedExample.Signals)), Compute(WorkedExample.Signals));

    private static IReadOnlyList<ContractTerm> Terms(LockInSignals signals, ContractTermKind kind, TermPresence presence) =>
        [.. signals.Terms!.Select(t => t.Kind == kind ? t with { Presence = presence } : t)];

    private static LockInScore Compute(LockInSignals signals) => LockInCalculator.Compute(signals, LockInPolicy.Default);

    private static bool Close(decimal a, decimal b) => Math.Abs(a - b) < 1e-18m;
}
