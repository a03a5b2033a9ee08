using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public class CommitmentProgressTests
{
    // 365 days.
    private static readonly CommittedAmount Year = new(1_000_000, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    // Day 146 of 365: 40 % of the term; 219 days are left.
    private static readonly DateOnly Day146 = new(2026, 5, 26);

    [Fact]
    public void Of_MidTerm_IsTheFiguresComputedByHand()
    {
        // 300k of 1m applied; 56k in 28 days is 2k a day: 300k + 219 × 2k = 738k, 262k short; 700k ÷ 2k is 350 days from day 146.
        var progress = Of(new CommitmentUse(Day146, 300_000, 56_000, Eligible: 400_000, Covered: 300_000));

        Assert.Equal(
            new CommitmentProgress(
                CommitmentState.AtRisk,
                Coverage: 0.75m,
                Utilisation: 0.3m,
                Remaining: 700_000,
                Pace: 0.75m,
                DailyUse: 2_000,
                ProjectedUse: 738_000,
                Shortfall: 262_000,
                ReachedOn: Day146.AddDays(350),
                DaysLeft: 219
            ),
            progress
        );
    }

    [Theory]
    [InlineData(400_000, 84_000, CommitmentState.OnCourse)]
    [InlineData(399_999, 84_000, CommitmentState.Behind)]
    [InlineData(500_000, 28_000, CommitmentState.AtRisk)]
    [InlineData(1_000_000, 0, CommitmentState.OnCourse)]
    [InlineData(400_000, null, CommitmentState.OnCourse)]
    [InlineData(399_999, null, CommitmentState.Behind)]
    [InlineData(null, 84_000, CommitmentState.Unknown)]
    public void Of_MidTerm_StateFollowsShortfallThenPace(int? applied, int? recent, CommitmentState state) =>
        Assert.Equal(state, Of(new CommitmentUse(Day146, applied, recent)).State);

    [Fact]
    public void Of_UsageNotKnown_HasNoFigureThatPretendsToKnow()
    {
        var progress = Of(new CommitmentUse(Day146, null));

        Assert.Equal(new CommitmentProgress(CommitmentState.Unknown, null, null, null, null, null, null, null, null, 219), progress);
    }

    [Fact]
    public void Of_RecentUseNotKnown_HasNoProjection()
    {
        var progress = Of(new CommitmentUse(Day146, 300_000));

        Assert.Equal((null, null, null), (progress.ProjectedUse, progress.Shortfall, progress.ReachedOn));
        Assert.Equal(700_000, progress.Remaining);
    }

    [Fact]
    public void Of_BeforeTheTerm_IsNotStartedAndAllRemains()
    {
        var before = new DateOnly(2025, 12, 31);

        var progress = CommitmentProgress.Of(Year, new CommitmentUse(before, null), before);

        Assert.Equal((CommitmentState.NotStarted, 1_000_000m, 365), (progress.State, progress.Remaining, progress.DaysLeft));
        Assert.Null(progress.Pace);
    }

    [Fact]
    public void Of_BegunButUsageEndsBeforeTheTerm_IsUnknownNotZero()
    {
        var progress = CommitmentProgress.Of(Year, new CommitmentUse(new DateOnly(2025, 12, 20), 0, 0), Day146);

        Assert.Equal((CommitmentState.Unknown, null), (progress.State, progress.Remaining));
    }

    [Fact]
    public void Of_TheFirstTenDays_TakesTheMeanOfThose() =>
        Assert.Equal(
            100,
            CommitmentProgress.Of(Year, new CommitmentUse(new DateOnly(2026, 1, 10), 1_000, 1_000), new DateOnly(2026, 1, 11)).DailyUse
        );

    [Theory]
    [InlineData(1_000_000, "2026-12-31", CommitmentState.EndedMet)]
    [InlineData(999_999, "2026-12-31", CommitmentState.EndedShort)]
    [InlineData(999_999, "2026-12-30", CommitmentState.Unknown)]
    [InlineData(1_000_000, "2026-12-30", CommitmentState.EndedMet)]
    public void Of_TheTermIsOver_IsShortOnlyWhereUsageCoversAllOfIt(int applied, string asOf, CommitmentState state) =>
        Assert.Equal(
            state,
            CommitmentProgress
                .Of(
                    Year,
                    new CommitmentUse(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), applied, 0),
                    new DateOnly(2027, 1, 1)
                )
                .State
        );

    [Fact]
    public void Of_EndedShort_ShortfallIsWhatIsMissing() =>
        Assert.Equal(250_000, CommitmentProgress.Of(Year, new CommitmentUse(Year.To, 750_000, 60_000), new DateOnly(2027, 1, 1)).Shortfall);

    [Fact]
    public void Of_MeanThatDoesNotEndInDecimal_StillReachesTheAmountExactly()
    {
        // 5 in 28 days over 224 days is 40, though 5 ÷ 28 has no last digit.
        var progress = CommitmentProgress.Of(Year with { Amount = 140 }, new CommitmentUse(Year.To.AddDays(-224), 100, 5), Day146);

        Assert.Equal((0m, Year.To), (progress.Shortfall, progress.ReachedOn));
    }

    [Fact]
    public void Of_NetCredit_IsNoUse() => Assert.Equal(700_000, Of(new CommitmentUse(Day146, 300_000, -5_000)).Shortfall);

    [Fact]
    public void Of_UseTooSmallToEverReachIt_HasNoDate() =>
        Assert.Null(Of(new CommitmentUse(Day146, 0, 0.0000000000000000000000001m)).ReachedOn);

    [Fact]
    public void Of_AmountOrTermThatIsNone_Throws()
    {
        var use = new CommitmentUse(Day146, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => CommitmentProgress.Of(Year with { Amount = 0 }, use, Day146));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommitmentProgress.Of(Year with { To = new DateOnly(2025, 12, 31) }, use, Day146));
    }

    [Fact]
    public void Of_AnyUse_AddsUpAndMoreUseNeverRaisesTheShortfall()
    {
        var gen =
            from applied in Gen.Choose(0, 1_500_000)
            from recent in Gen.Choose(0, 200_000)
            from more in Gen.Choose(0, 50_000)
            from day in Gen.Choose(0, 400)
            select (applied, recent, more, AsOf: Year.From.AddDays(day));

        Prop.ForAll(
                gen.ToArbitrary(),
                t =>
                {
                    CommitmentProgress At(decimal applied, decimal recent) =>
                        CommitmentProgress.Of(Year, new CommitmentUse(t.AsOf, applied, recent), t.AsOf);
                    var one = At(t.applied, t.recent);
                    return one.Remaining + Math.Min(Year.Amount, t.applied) == Year.Amount
                        && one.Shortfall >= 0
                        && one.Shortfall <= one.Remaining
                        && At(t.applied + t.more, t.recent).Shortfall <= one.Shortfall
                        && At(t.applied, t.recent + t.more).Shortfall <= one.Shortfall
                        && (one.ReachedOn is not { } reached || reached > t.AsOf && (reached <= Year.To == (one.Shortfall == 0)))
                        && (
                            one.State is not (CommitmentState.OnCourse or CommitmentState.Behind or CommitmentState.EndedMet)
                            || one.Shortfall == 0
                        )
                        && (one.State is not (CommitmentState.AtRisk or CommitmentState.EndedShort) || one.Shortfall > 0);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static CommitmentProgress Of(CommitmentUse use) => CommitmentProgress.Of(Year, use, Day146);
}
