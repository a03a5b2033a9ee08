using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class RunPressesTests
{
    private readonly Clock clock = new();

    [Fact]
    public void Settle_RunHasBegun_WaitsNoMore()
    {
        var presses = new RunPresses(clock);
        var before = TestSources.Row() with { LastRun = TestSources.Run(SourceRunState.Succeeded, id: 4) };
        presses.Press(before);
        presses.Settle([before]);
        Assert.True(presses.IsWaiting(1));

        presses.Settle([before with { LastRun = TestSources.Run(SourceRunState.Running, id: 5) }]);
        Assert.False(presses.Any);
    }

    [Fact]
    public void Settle_NoRunBegins_GivesUpAfterAWhile()
    {
        var presses = new RunPresses(clock);
        presses.Press(TestSources.Row());
        clock.Now += TimeSpan.FromSeconds(29);
        presses.Settle([TestSources.Row()]);
        Assert.True(presses.Any);

        clock.Now += TimeSpan.FromSeconds(2);
        presses.Settle([TestSources.Row()]);
        Assert.False(presses.Any);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = TestSources.Now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
