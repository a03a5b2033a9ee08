using System.Diagnostics;

namespace Dashboard.Store.PostgreSql.Tests.Embedded;

/// <summary>Runs <see cref="SecondProcess"/> and ends it with the test.</summary>
internal sealed class OtherProgram : IAsyncDisposable
{
    private readonly Process _process;

    private OtherProgram(Process process) => _process = process;

    /// <summary>What it said: whether it started or joined the server, and the port.</summary>
    public required string Answer { get; init; }

    public static async Task<OtherProgram> RunAsync(string dataFolder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SecondProcess).Assembly.Location, dataFolder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadLineAsync();
        return new OtherProgram(process) { Answer = answer ?? "nothing" };
    }

    /// <summary>Lets it leave in an orderly way.</summary>
    public async Task LeaveAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await LeaveAsync();
        }

        _process.Dispose();
    }
}
