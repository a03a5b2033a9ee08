using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class SwitchingCostFactorTests
{
    private static readonly SwitchingCost Free = new()
    {
        Hours = 0,
        ReEvaluation = 0,
        ReEmbeddingAndData = 0,
        DualRunning = 0,
        TerminationFee = 0,
        ForfeitedCommitment = 0,
    };

    [Fact]
    public void Score_PartNotKnown_RunsFromTheKnownPartToTheCap()
    {
        var factor = Score(WorkedExample.Switching with { TerminationFee = null });

        Assert.Equal(new Interval(27.4m, 100), factor.Value);
        Assert.Equal("Estimate the cost of leaving: termination fee.", factor.Contributions.Single(c => c.Question is not null).Question);
    }

    [Fact]
    public void Score_RateNotKnown_LeavesLabourUnknown() =>
        Assert.Equal(new Interval(25.6m, 100), Score(WorkedExample.Switching with { HourlyRate = null }).Value);

    [Fact]
    public void Score_AnnualSpendNotKnown_IsUnknownUnlessLeavingIsFree()
    {
        Assert.Equal(Interval.Unknown, Score(WorkedExample.Switching with { AnnualSpend = null }).Value);
        Assert.Equal(Interval.Exactly(0), Score(Free).Value);
    }

    [Fact]
    public void Score_CostAgainstNoSpend_IsTheCap()
    {
        Assert.Equal(Interval.Exactly(100), Score(Free with { AnnualSpend = 0, TerminationFee = 0.5m }).Value);
        Assert.Equal(Interval.Unknown, Score(Free with { AnnualSpend = 0, TerminationFee = null }).Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void Score_EverythingKnown_ContributionsAddUpToTheValue(int annualSpend)
    {
        var factor = Score(WorkedExample.Switching with { AnnualSpend = annualSpend });

        Assert.Equal(factor.Value.Lower, Math.Round(factor.Contributions.Sum(c => c.Points.Lower), 20));
    }

    [Fact]
    public void Score_AboveOneYearsSpend_ShowsTheCap()
    {
        var factor = Score(WorkedExample.Switching with { AnnualSpend = 100_000 });

        Assert.Equal(Interval.Exactly(100), factor.Value);
        Assert.Equal(new Contribution("Capped at one year's spend", Interval.Exactly(-300)), factor.Contributions[^1]);
    }

    private static FactorScore Score(SwitchingCost cost) => SwitchingCostFactor.Score(cost, LockInPolicy.Default);
}
