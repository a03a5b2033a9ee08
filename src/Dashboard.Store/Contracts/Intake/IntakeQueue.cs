using System.Collections.Concurrent;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>What the readers of this process are told: that something came in, and that somebody gave a file up.</summary>
public sealed class IntakeQueue
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> reading = [];
    private TaskCompletionSource came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a file comes in after the call.</summary>
    public Task Came => came.Task;

    public void Tell() =>
        Interlocked.Exchange(ref came, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Stops the reading of a file, if this process reads it.</summary>
    public void Stop(int id)
    {
        if (reading.TryGetValue(id, out var stop))
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended between the two lines.
            }
        }
    }

    internal CancellationTokenSource Begin(int id, CancellationToken cancellationToken) =>
        reading[id] = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    internal void End(int id)
    {
        if (reading.TryRemove(id, out var stop))
        {
            stop.Dispose();
        }
    }
}
