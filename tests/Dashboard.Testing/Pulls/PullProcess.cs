using System.Diagnostics;

namespace Dashboard.Testing.Pulls;

/// <summary><c>pull NAME</c> as a process of its own: a host that may be killed at any time.</summary>
public sealed class PullProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private PullProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    /// <param name="launcher">A command that starts the program with other limits, such as prlimit; empty for none.</param>
    public static PullProcess Start(string connectionString, string dataFolder, string source, params string[] launcher)
    {
        string[] command = [.. launcher, "dotnet", Program, "pull", source, "--data", dataFolder];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["Database__Provider"] = "PostgreSql";
        start.Environment["ConnectionStrings__Dashboard"] = connectionString;
        return new PullProcess(Process.Start(start)!);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <returns>The exit code and all that it said.</returns>
    public async Task<(int ExitCode, string Said)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    // Beside the tests that refer to it.
    private static string Program => Path.Combine(AppContext.BaseDirectory, "Dashboard.Cli.dll");
}
