using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Runs Dashboard.DocumentReader on one file. It gets no environment but its limits, works in the temporary folder,
/// and is killed with all it started once it is late, says too much, or nobody waits for it any more.
/// </summary>
internal sealed class ReaderProcess(ReaderJob job, ReaderLimits limits)
{
    private const string ReaderFile = "Dashboard.DocumentReader.dll";

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
        using var process = new Process { StartInfo = Describe(path) };
        process.Start();
        try
        {
            late.CancelAfter(limits.Time);
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
        }
    }

    private ProcessStartInfo Describe(string path)
    {
        var reader = Path.Combine(AppContext.BaseDirectory, ReaderFile);
        if (!File.Exists(reader))
        {
            throw new UnreadableFileException(
                $"{job.Things} cannot be read: {ReaderFile} is missing beside the application. Install it again."
            );
        }

        var start = new ProcessStartInfo(DotnetHost(), [reader, job.Argument, Path.GetFullPath(path)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            UseShellExecute = false,
#pragma warning disable S5443 // The process writes nothing; it only must not stand in a folder of ours.
            WorkingDirectory = Path.GetTempPath(),
#pragma warning restore S5443
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        if (OperatingSystem.IsWindows())
        {
            // Sockets and random numbers need it there.
            start.Environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        }

        return start;
    }

    /// <summary>The host that runs us: its folder holds shared/NAME/VERSION, where the runtime is.</summary>
    private static string DotnetHost()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(root) ? root : name;
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
