using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dashboard.Sources.Documents;

/// <summary>Our own Dashboard.DocumentReader on the runtime that runs us.</summary>
internal sealed class DotnetReader : ReaderProgram
{
    protected override void Describe(ProcessStartInfo start, ReaderJob job, string path, ReaderLimits limits)
    {
        start.FileName = Host();
        start.ArgumentList.Add(Beside(job, "Dashboard.DocumentReader.dll"));
        start.ArgumentList.Add(job.Argument);
        start.ArgumentList.Add(path);
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
    }

    /// <summary>The host that runs us: its folder holds shared/NAME/VERSION, where the runtime is.</summary>
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(root) ? root : name;
    }
}
