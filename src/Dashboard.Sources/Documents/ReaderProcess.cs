using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Runs Dashboard.DocumentReader on one file. It gets no environment but its limits, works in the temporary folder,
/// and is killed with all it started once it is late, says too much, or nobody waits for it any more.
/// </summary>
internal sealed class ReaderProcess(ReaderLimits limits)
{
    private const string ReaderFile = "Dashboard.DocumentReader.dll";

    /// <summary>Two at a time in the whole application, however many people upload: each may take its full memory.</summary>
    private static readonly SemaphoreSlim Free = new(2);

    public async Task<(string Text, IReadOnlyList<string> Notes)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await Free.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(path, cancellationToken);
        }
        finally
        {
            Free.Release();
        }
    }

    private async Task<(string Text, IReadOnlyList<string> Notes)> RunAsync(string path, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var process = new Process { StartInfo = Describe(path) };
        process.Start();
        try
        {
            late.CancelAfter(limits.Time);
            process.StandardInput.Close();
            var complaints = DrainAsync(process.StandardError.BaseStream, late.Token);
            var output = await ReadOutputAsync(process.StandardOutput.BaseStream, late.Token);
            await complaints;
            await process.WaitForExitAsync(late.Token);
            return Understand(process.ExitCode, output);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedDocumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"takes longer than {limits.Time.TotalSeconds:0.#} s to read: save it again as DOCX or text."
                )
            );
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
                $"Word documents cannot be read: {ReaderFile} is missing beside the application. Install it again."
            );
        }

        var start = new ProcessStartInfo(DotnetHost(), [reader, Path.GetFullPath(path)])
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

    private async Task<MemoryStream> ReadOutputAsync(Stream stream, CancellationToken cancellationToken)
    {
        var output = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (output.Length + read > limits.OutputBytes)
            {
                throw new RefusedDocumentException($"holds more than {limits.OutputBytes >> 20} MB of text: split it.");
            }

            output.Write(buffer, 0, read);
        }

        return output;
    }

    private static async Task DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, cancellationToken) > 0)
        {
            // What a dying process says is of no use to the reader of the message.
        }
    }

    private static (string Text, IReadOnlyList<string> Notes) Understand(int exitCode, MemoryStream output)
    {
        const string died = "cannot be read: the reader gave up on it (too large or damaged). Save it again as DOCX or text.";
        if (exitCode != 0)
        {
            throw new RefusedDocumentException(died);
        }

        ReaderAnswer? answer;
        try
        {
            answer = JsonSerializer.Deserialize(output.GetBuffer().AsSpan(0, (int)output.Length), ReaderAnswerJson.Wire.ReaderAnswer);
        }
        catch (JsonException)
        {
            throw new RefusedDocumentException(died);
        }

        return answer?.Text is { } text ? (text, answer.Notes) : throw new RefusedDocumentException(answer?.Refusal ?? died);
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
