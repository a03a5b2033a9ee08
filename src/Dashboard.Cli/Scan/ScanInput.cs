namespace Dashboard.Cli.Scan;

/// <summary>One file to scan.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How findings name it: as given, or relative to the folder that was given, with forward slashes.</param>
internal sealed record ScanInput(string Path, string Name)
{
    private static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt",
        ".md",
        ".docx",
        ".docm",
        ".pdf",
        ".html",
        ".htm",
    };

    /// <summary>Endings of the files that are taken from a folder, for messages.</summary>
    public static string Endings => string.Join(", ", Readable);

    /// <summary>
    /// The files behind the paths, each once, folders in the order of their names. A path that leads nowhere, or a folder
    /// that cannot be entered, is a line in <paramref name="problems"/>.
    /// </summary>
    public static List<ScanInput> Collect(IEnumerable<string> paths, List<string> problems)
    {
        var inputs = new List<ScanInput>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                inputs.Add(new ScanInput(System.IO.Path.GetFullPath(path), path));
            }
            else if (Directory.Exists(path))
            {
                AddFolder(path, inputs, problems);
            }
            else
            {
                problems.Add($"“{path}” does not exist: check the path.");
            }
        }

        return [.. inputs.DistinctBy(i => i.Path)];
    }

    private static void AddFolder(string folder, List<ScanInput> inputs, List<string> problems)
    {
        // A folder that links to one of its parents would never end, so links to folders are not followed.
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        try
        {
            inputs.AddRange(
                Directory
                    .EnumerateFiles(folder, "*", everything)
                    .Where(IsContract)
                    .Select(f => new ScanInput(System.IO.Path.GetFullPath(f), System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/')))
                    .OrderBy(i => i.Name, StringComparer.Ordinal)
            );
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            problems.Add($"“{folder}” cannot be listed: {fault.Message}");
        }
    }

    /// <summary>Word keeps "~$name.docx" beside a document that is open; it holds no text.</summary>
    private static bool IsContract(string path) =>
        Readable.Contains(System.IO.Path.GetExtension(path))
        && !System.IO.Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}
