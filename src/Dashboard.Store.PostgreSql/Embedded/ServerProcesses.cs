using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Tells the server's own processes from strangers that were given the same process number.</summary>
internal static class ServerProcesses
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public static bool IsAlive(PostmasterFile file) => OperatingSystem.IsLinux() ? Serves(file.ProcessId, file) : LooksAlive(file);

    /// <summary>True where the number is taken by some process, be it the server or a stranger.</summary>
    public static bool Exists(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// Ends what a killed postmaster left behind: its children keep the shared memory, and the server does not start again before
    /// they are gone. They notice by themselves, but not while they are busy. Linux only; elsewhere the start itself reports them.
    /// </summary>
    public static async Task EndOrphansAsync(PostmasterFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        while (OperatingSystem.IsLinux() && Orphans(file) is { Count: > 0 } orphans)
        {
            foreach (var id in orphans)
            {
                End(id);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
        }
    }

    private static List<int> Orphans(PostmasterFile file) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Select(folder =>
                    int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
                )
                .Where(id => id > 0 && Serves(id, file)),
        ];

    private static void End(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    // Every server process works in the data folder; there it sees the same postmaster.pid as we do, whatever links lead to it.
    private static bool Serves(int processId, PostmasterFile file)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/comm").Trim() == "postgres"
                && PostmasterFile.TryRead($"/proc/{processId}/cwd/postmaster.pid")?.Identity == file.Identity;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool LooksAlive(PostmasterFile file)
    {
        try
        {
            using var process = Process.GetProcessById(file.ProcessId);
            var started = new DateTimeOffset(process.StartTime);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase)
                && (started - file.StartedAt).Duration() < ClockTolerance;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }
}
