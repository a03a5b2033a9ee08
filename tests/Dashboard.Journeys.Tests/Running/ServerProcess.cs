using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dashboard.Journeys.Tests.Running;

/// <summary>One run of the web application as a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    // The first start creates a database and loads the demo company.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);
    private const int Terminate = 15;

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    /// <summary>What the process has said so far.</summary>
    public string Output => string.Join('\n', lines);

    /// <exception cref="InvalidOperationException">It ended or kept silent instead of getting ready; the message carries its output.</exception>
    public static async Task<ServerProcess> StartAsync(string dataFolder, int port, bool loadDemo = true)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Places.WebApplication,
                "--data",
                dataFolder,
                "--urls",
                string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
                $"--Demo:LoadOnFirstStart={loadDemo}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        var server = new ServerProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        server.Begin();
        try
        {
            await server.ready.Task.WaitAsync(LongestStart);
            return server;
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"The application did not get ready: {e.Message}\n{server.Output}", e);
        }
    }

    /// <summary>Ends it without a chance to tidy up, as a crash does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, which also ends its database.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        if (!process.HasExited)
        {
            Ask();
            using var limit = new CancellationTokenSource(LongestEnd);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    private void Begin()
    {
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("it ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        // A test run that is broken off must not leave a server behind.
        AppDomain.CurrentDomain.ProcessExit += End;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lines.Enqueue(line);
        if (line.Contains("Dashboard is ready at", StringComparison.Ordinal))
        {
            ready.TrySetResult();
        }
    }

    private void End(object? sender, EventArgs e) => Ask();

    private void Ask()
    {
        if (OperatingSystem.IsWindows() || Kill(process.Id, Terminate) != 0)
        {
            process.Kill();
        }
    }

    // The framework can kill a process but not ask it to end.
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
