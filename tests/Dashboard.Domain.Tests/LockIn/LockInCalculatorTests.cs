using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn;

public class LockInCalculatorTests
{
    [Fact]
    public void Compute_WorkedExample_Is47Point65()
    {
        var score = LockInCalculator.Compute(WorkedExample.Signals, LockInPolicy.Default);

        Assert.Equal(Interval.Exactly(47.65m), score.Total);
        Assert.Equal(LockInPolicy.Default.Version, score.PolicyVersion);
    }

    [Fact]
    public void Compute_WorkedExampleWithoutReadiness_RunsFrom43Point15To53Point15()
    {
        var signals = WorkedExample.Signals with { Readiness = new ExitReadiness() };

        Assert.Equal(new Interval(43.15m, 53.15m), LockInCalculator.Compute(signals, LockInPolicy.Default).Total);
    }

    [Theory]
    [InlineData(FactorId.Dependence, 54.5, 13.625)]
    [InlineData(FactorId.Substitutability, 50.1, 12.525)]
    [InlineData(FactorId.SwitchingCost, 40, 8)]
    [InlineData(FactorId.Contract, 40, 6)]
    [InlineData(FactorId.ExitReadiness, 45, 4.5)]
    [InlineData(FactorId.CommonMode, 60, 3)]
    public void Compute_WorkedExample_GivesEachFactorItsValueAndPoints(FactorId id, double value, double points)
    {
        var factor = LockInCalculator.Compute(WorkedExample.Signals, LockInPolicy.Default).Factor(id);

        Assert.Equal(Interval.Exactly((decimal)value), factor.Value);
        Assert.Equal(Interval.Exactly((decimal)points), factor.Points);
    }

    [Fact]
    public void Compute_WorkedExample_ExplainsEveryFactor()
    {
        var score = LockInCalculator.Compute(WorkedExample.Signals, LockInPolicy.Default);

        Assert.Equal(FactorNames.All, score.Factors.Select(f => f.Id));
        Assert.All(score.Factors, f => Assert.Equal(f.Value, Sum(f)));
        Assert.All(score.Factors, f => Assert.NotEmpty(f.Grounds));
        Assert.All(score.Factors, f => Assert.NotEmpty(f.Formula));
        Assert.All(score.Factors.SelectMany(f => f.Contributions), c => Assert.Null(c.Question));
    }

    [Fact]
    public void Compute_NothingKnown_IsTheWholeRange()
    {
        var score = LockInCalculator.Compute(LockInSignals.Nothing, LockInPolicy.Default);

        Assert.Equal(Interval.Unknown, score.Total);
        Assert.All(score.Factors, f => Assert.Equal(Interval.Unknown, f.Value));
        Assert.All(score.Factors, f => Assert.Contains(f.Contributions, c => c.Question is not null));
    }

    [Fact]
    public void Compute_UnsoundPolicy_NamesEveryFault()
    {
        var policy = LockInPolicy.Default with { Version = 0, Bands = new BandLimits(50, 25, 75) };

        var error = Assert.Throws<ArgumentException>(() => LockInCalculator.Compute(WorkedExample.Signals, policy));

        Assert.Contains("versions start at 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("bands start at 50, 25 and 75", error.Message, StringComparison.Ordinal);
    }

    private static Interval Sum(FactorScore factor) =>
        new(factor.Contributions.Sum(c => c.Points.Lower), factor.Contributions.Sum(c => c.Points.Upper));
}
