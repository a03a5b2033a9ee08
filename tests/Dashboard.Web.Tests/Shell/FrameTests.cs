using Dashboard.Web.Shell;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Web.Tests.Shell;

public sealed class FrameTests
{
    [Fact]
    public async Task RefreshAsync_ReadFails_KeepsWhatWasKnown()
    {
        var known = new FrameState(new DateOnly(2026, 11, 20), "EUR", DemoLoaded: true);
        var reads = new Queue<Func<Task<FrameState>>>([
            () => Task.FromResult(known),
            () => throw new InvalidOperationException("database gone"),
        ]);
        var frame = new Frame(_ => reads.Dequeue()(), new FrameCache(TimeProvider.System), NullLogger<Frame>.Instance);
        var changes = 0;
        frame.Changed += (_, _) => changes++;

        await frame.RefreshAsync(CancellationToken.None);
        await frame.RefreshAsync(CancellationToken.None);

        Assert.Equal(known, frame.Current);
        Assert.Equal(1, changes);
    }
}
