using System.Globalization;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public sealed class ScoreBandTests
{
    [Theory]
    [InlineData("0", ScoreBand.Low)]
    [InlineData("24.99", ScoreBand.Low)]
    [InlineData("25", ScoreBand.Moderate)]
    [InlineData("50", ScoreBand.High)]
    [InlineData("75", ScoreBand.Severe)]
    [InlineData("100", ScoreBand.Severe)]
    public void Of_Points_ChangesAtTheBounds(string points, ScoreBand expected) =>
        Assert.Equal(expected, ScoreBands.Of(decimal.Parse(points, CultureInfo.InvariantCulture)));

    [Fact]
    public void Of_LimitsOfAnotherPolicy_ChangesAtThose() =>
        Assert.Equal(ScoreBand.High, ScoreBands.Of(47, new BandLimits(Moderate: 20, High: 45, Severe: 90)));

    [Fact]
    public void Words_IntervalAcrossBands_NamesBoth() => Assert.Equal("Moderate to high", ScoreBands.Words(new Interval(43.15m, 53.15m)));

    [Fact]
    public void Style_IntervalThatSaysLittle_HasNoRiskColour() => Assert.Equal("open", ScoreBands.Style(Interval.Unknown));

    [Fact]
    public void Style_IntervalOfTwoBands_WarnsAsTheWorse() => Assert.Equal("high", ScoreBands.Style(new Interval(43.15m, 53.15m)));
}
