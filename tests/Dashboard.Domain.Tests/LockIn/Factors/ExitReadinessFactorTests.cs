using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class ExitReadinessFactorTests
{
    private static readonly ExitReadiness Ready = new()
    {
        ExitPlan = true,
        TestedWithin12Months = true,
        AlternativesNamed = true,
        AuditedWithin24Months = true,
        Reintegration = Reintegration.Easy,
    };

    [Fact]
    public void Score_EverythingReady_IsZero() => Assert.Equal(Interval.Exactly(0), Value(Ready));

    [Fact]
    public void Score_OneThingMissing_AddsItsPoints()
    {
        Assert.Equal(Interval.Exactly(30), Value(Ready with { ExitPlan = false }));
        Assert.Equal(Interval.Exactly(30), Value(Ready with { TestedWithin12Months = false }));
        Assert.Equal(Interval.Exactly(20), Value(Ready with { AlternativesNamed = false }));
        Assert.Equal(Interval.Exactly(10), Value(Ready with { AuditedWithin24Months = false }));
        Assert.Equal(Interval.Exactly(5), Value(Ready with { Reintegration = Reintegration.Difficult }));
        Assert.Equal(Interval.Exactly(10), Value(Ready with { Reintegration = Reintegration.HighlyComplex }));
    }

    [Fact]
    public void Score_OneThingNotKnown_WidensByItsPoints()
    {
        Assert.Equal(new Interval(0, 30), Value(Ready with { ExitPlan = null }));
        Assert.Equal(new Interval(0, 10), Value(Ready with { Reintegration = null }));
    }

    private static Interval Value(ExitReadiness readiness) => ExitReadinessFactor.Score(readiness, LockInPolicy.Default).Value;
}
