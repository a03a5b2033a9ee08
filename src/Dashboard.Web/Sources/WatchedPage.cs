using Dashboard.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Sources;

/// <summary>A page that looks again by itself: often while something runs, now and then otherwise, and no more once it is left.</summary>
public abstract class WatchedPage<TData> : DataPage<TData>
    where TData : class
{
    // While something runs, its end shows within a second; otherwise another person's run, or the schedule's, within ten.
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private TaskCompletionSource pressed = new();

    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILoggerFactory Logs { get; set; } = null!;

    /// <summary>What is shown may be old: it could not be read again.</summary>
    protected bool IsUnreachable { get; private set; }

    /// <summary>Something runs or is about to.</summary>
    protected abstract bool IsBusy { get; }

    /// <summary>Nothing will change by itself any more.</summary>
    protected virtual bool IsOver => false;

    /// <summary>After each look.</summary>
    protected virtual void Looked() { }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = WatchAsync();
        }
    }

    /// <summary>Reads at once what an act has changed, and looks often from then on.</summary>
    protected async Task LookAsync()
    {
        await RereadAsync();
        Looked();
        pressed.TrySetResult();
    }

    private async Task WatchAsync()
    {
        var leave = Leaving;
        try
        {
            while (!leave.IsCancellationRequested)
            {
                await Task.WhenAny(Task.Delay(IsBusy ? Busy : Idle, Time, leave), pressed.Task);
                pressed = new TaskCompletionSource();
                leave.ThrowIfCancellationRequested();
                if (!IsOver)
                {
                    await InvokeAsync(LookAgainAsync);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }

    private async Task LookAgainAsync()
    {
        try
        {
            await RereadAsync();
            IsUnreachable = false;
            Looked();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Logs.CreateLogger(GetType()).LogWarning(e, "The page could not be read again");
            IsUnreachable = true;
        }

        StateHasChanged();
    }
}
