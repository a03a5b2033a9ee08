using Dashboard.Domain.Contracts.Clauses.Model;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class CalibrationTests
{
    [Fact]
    public void Fit_OverconfidentScores_BringsThemToTheirShare()
    {
        // Log odds of 3 claim 95 %; they are right in 7 of 10.
        var observed = Enumerable.Range(0, 1000).Select(i => (i % 2 == 0 ? 3f : -3f, i % 2 == 0 ? i % 20 < 14 : i % 20 < 5)).ToArray();
        var share = observed.Where(o => o.Item1 > 0).Average(o => o.Item2 ? 1.0 : 0);
        Assert.Equal(share, Calibration.Fit(observed).Apply(3), 0.02);
    }

    [Fact]
    public void Fit_NoObservations_LeavesScoresAlone() => Assert.Equal(BoostedTrees.Probability(1.5f), Calibration.Fit([]).Apply(1.5f), 5);
}
