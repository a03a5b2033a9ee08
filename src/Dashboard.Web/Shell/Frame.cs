using Dashboard.Domain.LockIn.Policy;

namespace Dashboard.Web.Shell;

/// <summary>What the frame around every page says.</summary>
/// <param name="AsOf">The day that figures are computed for.</param>
/// <param name="Currency">The reporting currency, ISO 4217.</param>
/// <param name="DemoLoaded">The fictional demo company's data are in the store.</param>
public sealed record FrameState(DateOnly AsOf, string Currency, bool DemoLoaded)
{
    /// <summary>Where the words beside scores begin, by the policy in force.</summary>
    public BandLimits? Bands { get; init; }
}

/// <summary>Reads the frame's state afresh.</summary>
public delegate Task<FrameState> ReadFrameState(CancellationToken cancellationToken);

/// <summary>The frame's state of one visit. A page that changes it (loads the demo, say) calls <see cref="RefreshAsync"/>.</summary>
public sealed class Frame(ReadFrameState read, FrameCache cache, ILogger<Frame> log)
{
    public FrameState? Current { get; private set; }

    public event EventHandler? Changed;

    /// <summary>What was read a moment ago is good enough for the next page.</summary>
    public Task LoadAsync(CancellationToken cancellationToken) =>
        cache.Recent is { } recent ? ShowAsync(recent) : RefreshAsync(cancellationToken);

    /// <summary>Reads again. When that fails, the frame stays as it was: the page inside tells the reader what is wrong.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            var state = await read(cancellationToken);
            cache.Keep(state);
            await ShowAsync(state);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(problem, "The frame's date, currency and demo notice could not be read");
        }
    }

    private Task ShowAsync(FrameState state)
    {
        Current = state;
        Changed?.Invoke(this, EventArgs.Empty);
        return Task.CompletedTask;
    }
}

/// <summary>The frame's state as it was last read by any visit of this host.</summary>
public sealed class FrameCache(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private volatile Entry? entry;

    /// <summary>Null when it was read too long ago.</summary>
    public FrameState? Recent => entry is { } kept && time.GetElapsedTime(kept.Timestamp) < Lifetime ? kept.State : null;

    public void Keep(FrameState state) => entry = new Entry(state, time.GetTimestamp());

    private sealed record Entry(FrameState State, long Timestamp);
}
