using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class SourceItemTests
{
    [Theory]
    [InlineData("2026-11-23T05:03:00Z", false)]
    [InlineData("2026-11-22T05:03:00Z", false)]
    [InlineData("2026-11-21T05:03:00Z", true)]
    [InlineData("2026-10-01T05:03:00Z", true)]
    public void Of_LastGoodRun_IsStaleAfterTwoMissedOnes(string lastGood, bool isStale) =>
        Assert.Equal(isStale, Item(TestSources.Row() with { LastGoodAt = At(lastGood) }).IsStale);

    [Fact]
    public void Of_SecondMissedRunGoesOn_IsNotStaleYet()
    {
        var row = TestSources.Row() with { LastGoodAt = At("2026-11-21T05:03:00Z") };

        Assert.True(Item(row with { LastRun = TestSources.Run(SourceRunState.Failed) }).IsStale);
        Assert.False(Item(row with { LastRun = TestSources.Run(SourceRunState.Running) }).IsStale);
    }

    [Fact]
    public void Of_WeeklySchedule_AllowsForItsWeek()
    {
        var row = TestSources.Row(cron: "0 0 5 ? * MON");

        Assert.True(Item(row with { LastGoodAt = At("2026-11-10T05:03:00Z") }).IsStale);
        Assert.False(Item(row with { LastGoodAt = At("2026-11-16T05:03:00Z") }).IsStale);
    }

    [Fact]
    public void Of_Paused_HasNoNextRunAndGrowsStaleAllTheSame()
    {
        var item = Item(TestSources.Row() with { IsPaused = true, LastGoodAt = At("2026-11-01T05:03:00Z") });

        Assert.Null(item.Next);
        Assert.True(item.IsStale);
        Assert.True(item.Is(SourceStanding.Paused));
    }

    [Fact]
    public void Of_NeverRan_IsNewAndRunsNext()
    {
        var item = Item(TestSources.Row());

        Assert.Equal(At("2026-11-24T05:00:00Z"), item.Next);
        Assert.True(item.Is(SourceStanding.New));
        Assert.False(item.IsStale);
        Assert.False(item.Is(SourceStanding.Failed));
    }

    [Fact]
    public void Of_ScheduleThatNeverComes_HasNoNextRun() => Assert.Null(Item(TestSources.Row(cron: "0 0 5 30 2 ?")).Next);

    [Theory]
    [InlineData(SourceRunState.Running, SourceStanding.Running)]
    [InlineData(SourceRunState.Succeeded, SourceStanding.Good)]
    [InlineData(SourceRunState.Failed, SourceStanding.Failed)]
    [InlineData(SourceRunState.Cancelled, SourceStanding.Failed)]
    [InlineData(SourceRunState.Interrupted, SourceStanding.Failed)]
    public void Is_LastRun_StandsInOnePlace(SourceRunState state, SourceStanding expected)
    {
        var item = Item(TestSources.Row() with { LastRun = TestSources.Run(state) });

        Assert.Equal([expected], Enum.GetValues<SourceStanding>().Where(item.Is));
    }

    private static SourceItem Item(SourceRow row) => SourceItem.Of(row, new TestUsageConnector(), TestSources.Now);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
