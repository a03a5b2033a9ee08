using System.Diagnostics;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Runs a reading program on one file. It gets no environment but its limits, works in the temporary folder,
/// and is killed with all it started once it is late, says too much, or nobody waits for it any more.
/// </summary>
internal sealed class ReaderProcess(ReaderJob job, ReaderLimits limits)
{
    /// <summary>Program, buffers and stack of a runtime, in bytes.</summary>
    private const long BesideHeap = 300L << 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>Two at a time in the whole application, however many people upload: each may take its full memory.</summary>
    private static readonly SemaphoreSlim Free = new(2);

    /// <param name="output">Takes what the process says, as it says it.</param>
    /// <exception cref="RefusedDocumentException">It died, was late or said too much.</exception>
    public async Task RunAsync(string path, Stream output, CancellationToken cancellationToken)
    {
        await Free.WaitAsync(cancellationToken);
        try
        {
            await StartAsync(path, output, cancellationToken);
        }
        finally
        {
            Free.Release();
        }
    }

    private async Task StartAsync(string path, Stream output, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var process = new Process { StartInfo = job.Program.Describe(job, path, limits) };
        process.Start();
        late.CancelAfter(limits.Time);
        var memory = WatchMemoryAsync(process, late.Token);
        try
        {
            process.StandardInput.Close();
            var complaints = DrainAsync(process.StandardError.BaseStream, late.Token);
            await CopyOutputAsync(process.StandardOutput.BaseStream, output, late.Token);
            await complaints;
            await process.WaitForExitAsync(late.Token);
            if (process.ExitCode != 0)
            {
                throw job.Died();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw job.Late(limits.Time);
        }
        finally
        {
            End(process);
            await late.CancelAsync();
            await memory.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A runtime's own limit counts its heap only; what it takes beside that is watched from here.</summary>
    private async Task WatchMemoryAsync(Process process, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(LookEvery, cancellationToken);
            process.Refresh();
            if (process.HasExited || process.WorkingSet64 > limits.MemoryBytes + BesideHeap)
            {
                End(process);
                return;
            }
        }
    }

    private async Task CopyOutputAsync(Stream stream, Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > limits.OutputBytes)
            {
                throw new RefusedDocumentException($"holds more than {limits.OutputBytes >> 20} MB of text: split it.");
            }

            await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private static async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, cancellationToken) > 0)
        {
            // What a dying process says is of no use to the reader of the message.
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself between the two calls.
        }
    }
}
