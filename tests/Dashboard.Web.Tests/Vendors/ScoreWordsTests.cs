using Dashboard.Domain.LockIn;
using Dashboard.Store.Vendors;
using Dashboard.Web.Vendors;

namespace Dashboard.Web.Tests.Vendors;

public sealed class ScoreWordsTests
{
    [Fact]
    public void Total_Interval_SaysWhatIsUnknown() =>
        Assert.Equal(
            "Between 43.2 and 53.2 of 100 points: moderate to high. 10 points are unknown.",
            ScoreWords.Total(new LockInScore(new Interval(43.15m, 53.15m), [], 1))
        );

    [Fact]
    public void Total_Point_SaysThatEverythingIsKnown() =>
        Assert.Equal(
            "47.7 of 100 points: moderate. Every input is known.",
            ScoreWords.Total(new LockInScore(Interval.Exactly(47.65m), [], 1))
        );

    [Fact]
    public void Chart_TwoDays_TitlesWhatBecameCertain()
    {
        var chart = ScoreWords.Chart([Point(1, 10, 90), Point(3, 20, 85)])!;

        Assert.Equal("What is certain: ▲ 10 since Nov 2026; 15 points less are unknown", chart.Title);
        Assert.Null(ScoreWords.Chart([Point(1, 10, 90)]));
    }

    private static ScorePoint Point(int day, decimal lower, decimal upper) => new(new DateOnly(2026, 11, day), lower, upper, "nightly");
}
