using Dashboard.Domain.LockIn;
using Interval = Dashboard.Domain.LockIn.Interval;

namespace Dashboard.Domain.Tests.LockIn;

public class ConcentrationTrendTests
{
    [Fact]
    public void Of_NoRows_HasNoMonths() => Assert.Null(Of().Latest);

    [Fact]
    public void Of_FromTwoVendorsToOne_RisesByTheDifference()
    {
        var trend = Of(
            new(Month(2025, 12), "a", 60),
            new(Month(2025, 12), "b", 60),
            new(Month(2026, 9), "a", 75),
            new(Month(2026, 9), "b", 25),
            new(Month(2026, 12), "a", 60),
            new(new DateOnly(2026, 12, 31), "a", 40)
        );

        // 5,000 and 6,250 to 10,000.
        Assert.Equal(Interval.Exactly(10_000), trend.Latest!.Concentration.Hhi);
        Assert.Equal((Interval.Exactly(3_750), Interval.Exactly(5_000)), (trend.Latest.OverThreeMonths, trend.Latest.OverTwelveMonths));
    }

    [Fact]
    public void Of_AMonthWithoutRows_IsThereAndUnknown()
    {
        var trend = Of(new(Month(2026, 1), "a", 1), new(Month(2026, 5), "a", 1));

        Assert.Equal([1, 2, 3, 4, 5], trend.Months.Select(m => m.Month.Month));
        Assert.Null(trend.Months[1].Concentration.Hhi);
        Assert.Null(trend.Latest!.OverThreeMonths);
        Assert.Equal(Interval.Exactly(0), Of(new(Month(2026, 1), "a", 1), new(Month(2026, 4), "a", 1)).Latest!.OverThreeMonths);
    }

    [Fact]
    public void Of_UnmappedSpend_WidensTheChangeByBothMonths()
    {
        // Shares 50 and 50 unmapped: 2,500 to 10,000; then 80 and 20 unmapped: 6,400 to 10,000.
        var trend = Of(
            new(Month(2026, 1), "a", 50),
            new(Month(2026, 1), null, 50),
            new(Month(2026, 4), "a", 80),
            new(Month(2026, 4), null, -20)
        );

        Assert.Equal(new Interval(-3_600, 7_500), trend.Latest!.OverThreeMonths);
    }

    [Fact]
    public void Of_AcrossTheYear_NamesEveryMonthOnce()
    {
        var trend = Of(new(Month(2025, 11), "a", 1), new(Month(2026, 2), "b", 1));

        Assert.Equal([Month(2025, 11), Month(2025, 12), Month(2026, 1), Month(2026, 2)], trend.Months.Select(m => m.Month));
        Assert.Equal(Interval.Exactly(0), trend.Latest!.OverThreeMonths);
        Assert.Null(trend.Latest.OverTwelveMonths);
    }

    private static DateOnly Month(int year, int month) => new(year, month, 1);

    private static ConcentrationTrend Of(params MonthlySpend[] rows) => ConcentrationTrend.Of(SpendPartition.ComputeHost, rows);
}
