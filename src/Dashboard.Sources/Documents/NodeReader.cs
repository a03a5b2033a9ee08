using System.Diagnostics;
using System.Globalization;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Documents;

/// <summary>
/// Node.js with one of our scripts, over pdf.js or pdfkit. Node's permissions let it read its own folder and the one file, and nothing else: it cannot write,
/// start a program or load native code.
/// </summary>
internal sealed class NodeReader(string file) : ReaderProgram
{
    private static readonly Version Oldest = new(20, 16);
    private static readonly Lock Gate = new();
    private static (string Path, Version Version)? found;

    protected override void Describe(ProcessStartInfo start, ReaderJob job, string path, ReaderLimits limits)
    {
        var script = Beside(job, "pdf", file);
        var (node, version) = Find(job);
        start.FileName = node;
        string[] arguments =
        [
            $"--max-old-space-size={(limits.MemoryBytes >> 20).ToString(CultureInfo.InvariantCulture)}",
            Permission(version),
            $"--allow-fs-read={Path.Combine(Path.GetDirectoryName(script)!, "*")}",
            $"--allow-fs-read={path}",
            script,
            path,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    // Its name while it was an experiment; later lines know the plain one.
    private static string Permission(Version version) =>
        version >= new Version(23, 5) || (version.Major == 22 && version.Minor >= 13) ? "--permission" : "--experimental-permission";

    private static (string Path, Version Version) Find(ReaderJob job)
    {
        lock (Gate)
        {
            return found ??= Search(job);
        }
    }

    private static (string Path, Version Version) Search(ReaderJob job)
    {
        var name = OperatingSystem.IsWindows() ? "node.exe" : "node";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            throw new UnreadableFileException(
                $"{job.Things} cannot be read: Node.js {Oldest} or newer is needed beside the application and was not found. Install it, or save the file as DOCX or text."
            );
        }

        return VersionOf(path) is { } version && version >= Oldest
            ? (path, version)
            : throw new UnreadableFileException(
                $"{job.Things} cannot be read: the Node.js that was found is older than {Oldest}. Install a newer one, or save the file as DOCX or text."
            );
    }

    private static Version? VersionOf(string node)
    {
        using var process = Process.Start(
            new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var words = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return Version.TryParse(words.TrimStart('v'), out var version) ? version : null;
    }
}
