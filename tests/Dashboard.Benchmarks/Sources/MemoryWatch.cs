using System.Diagnostics;

namespace Dashboard.Benchmarks.Sources;

/// <summary>The largest working set of this process above that at the start.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private long idle;
    private long peak;

    public MemoryWatch()
    {
#pragma warning disable S1215 // The idle size is what is measured.
        GC.Collect();
#pragma warning restore S1215
        watching = WatchAsync();
    }

    public double Megabytes => (Volatile.Read(ref peak) - Volatile.Read(ref idle)) / 1e6;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var self = Process.GetCurrentProcess();
        idle = self.WorkingSet64;
        while (!stop.IsCancellationRequested)
        {
            self.Refresh();
            Volatile.Write(ref peak, Math.Max(peak, self.WorkingSet64));
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
