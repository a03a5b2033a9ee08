using Dashboard.Store.Home;
using Dashboard.Web.Home;

namespace Dashboard.Web.Tests.Home;

public sealed class SpendTrendTests
{
    [Fact]
    public void Of_NoMonth_DrawsNothing() => Assert.Null(SpendTrend.Of([], null, "USD"));

    [Fact]
    public void Of_WholeMonths_ComparesTheLastWithThreeMonthsBefore()
    {
        var chart = SpendTrend.Of([.. Months(2026, 6, 100, 110, 120, 130, 150)], new DateOnly(2026, 10, 31), "USD")!;

        Assert.Equal("Spend rose by 36.4 % from Jul 2026 to Oct 2026", chart.Title);
        Assert.Empty(chart.Marks);
    }

    [Fact]
    public void Of_UnfinishedMonth_IsShownAndMarkedButNotCompared()
    {
        var chart = SpendTrend.Of([.. Months(2026, 7, 100, 90, 80, 70, 20)], new DateOnly(2026, 11, 18), "USD")!;

        Assert.Equal("Spend fell by 30.0 % from Jul 2026 to Oct 2026", chart.Title);
        Assert.Equal("until 18 Nov 2026", Assert.Single(chart.Marks).Text);
        Assert.Contains("Nov 2026 only until 18 Nov 2026", chart.Measure, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_MonthWithoutAnyRow_IsAGapNotAZero()
    {
        var chart = SpendTrend.Of([Part(2026, 7, 5), Part(2026, 9, 7)], new DateOnly(2026, 9, 30), "USD")!;

        Assert.Equal([5m, null, 7m], Assert.Single(chart.Series).Values);
    }

    [Fact]
    public void Of_DeveloperWithoutRowsInAKnownMonth_IsZeroThere()
    {
        var chart = SpendTrend.Of([Part(2026, 8, 5), Part(2026, 9, 7), Part(2026, 9, 1, name: null)], new DateOnly(2026, 9, 30), "USD")!;

        Assert.Equal([0m, 1m], chart.Series.Single(one => one.Name == SpendTrend.Unmapped).Values);
    }

    private static IEnumerable<DeveloperMonth> Months(int year, int first, params decimal[] amounts) =>
        amounts.Select((amount, place) => Part(year, first + place, amount));

    private static DeveloperMonth Part(int year, int month, decimal amount, string? name = "OpenAI") => new(year, month, name, amount);
}
