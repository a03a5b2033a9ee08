using System.Diagnostics;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Documents;

/// <summary>A program that parses files which may be the death of it.</summary>
internal abstract class ReaderProgram
{
    /// <exception cref="UnreadableFileException">The program is not there; the sentence says what to install.</exception>
    public ProcessStartInfo Describe(ReaderJob job, string path, ReaderLimits limits)
    {
        var start = new ProcessStartInfo
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
        if (OperatingSystem.IsWindows())
        {
            // Sockets and random numbers need it there.
            start.Environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        }

        Describe(start, job, Path.GetFullPath(path), limits);
        return start;
    }

    protected abstract void Describe(ProcessStartInfo start, ReaderJob job, string path, ReaderLimits limits);

    /// <summary>A file that is installed beside the application.</summary>
    protected static string Beside(ReaderJob job, params string[] parts)
    {
        var file = Path.Combine([AppContext.BaseDirectory, .. parts]);
        return File.Exists(file)
            ? file
            : throw new UnreadableFileException(
                $"{job.Things} cannot be read: {parts[^1]} is missing beside the application. Install it again."
            );
    }
}
