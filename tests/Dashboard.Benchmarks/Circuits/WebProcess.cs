using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dashboard.Benchmarks.Circuits;

/// <summary>The web application as its own build put it out, as a process of its own, with a way to ask how much it holds.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly int heapPort;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebProcess(Process process, string address, int heapPort) =>
        (this.process, Address, this.heapPort) = (process, address, heapPort);

    public string Address { get; }

    public static async Task<WebProcess> StartAsync(string dataFolder)
    {
        var (port, heapPort) = (FreePort(), FreePort());
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
#pragma warning disable S4036 // The same dotnet that the person started the benchmark with.
        var start = new ProcessStartInfo("dotnet")
#pragma warning restore S4036
        {
            ArgumentList = { WebApplication, "--data", dataFolder, "--urls", address },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Demo__LoadOnFirstStart"] = "false";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.PortKey] = heapPort.ToString(CultureInfo.InvariantCulture);
        var web = new WebProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, address, heapPort);
        web.Begin();
        await web.ready.Task.WaitAsync(LongestStart);
        return web;
    }

    /// <summary>Bytes of live objects after a full collection.</summary>
    public async Task<long> LiveBytesAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, heapPort);
        using var reader = new StreamReader(client.GetStream());
        return long.Parse(await reader.ReadToEndAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Begin()
    {
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Dashboard is ready at", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The web application ended."));
        process.Start();
        process.BeginOutputReadLine();
    }

    // …/tests/Dashboard.Benchmarks/bin/Release/net10.0
    private static string WebApplication
    {
        get
        {
            var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(root, "src", "Dashboard.Web", "bin", output.Parent.Name, output.Name, "Dashboard.Web.dll");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
