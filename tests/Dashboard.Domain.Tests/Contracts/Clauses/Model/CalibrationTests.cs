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

    [Theory]
    [InlineData(2f, 0.5, 1)]
    [InlineData(-2f, 0, 0.5)]
    public void Of_Contract_DecidesOnWhichSideOfAHalfTheBestLies(float contract, double least, double most)
    {
        var certainty = new Certainty(new Calibration(1, 0), new Calibration(1, 0), 0.4f);
        var confidences = certainty.Of([-1, 1, -3], contract);
        Assert.Equal(1, Array.IndexOf(confidences, confidences.Max()));
        Assert.InRange(confidences.Max(), (float)least, (float)most);
    }
}
