using System.Globalization;

namespace Dashboard.Store.Imports;

/// <summary>A file to bring in: its name as data, and a way to read it from the start, more than once.</summary>
/// <param name="Length">Bytes, for progress; null when unknown.</param>
public sealed record ImportFile(string Name, Func<Stream> Open, long? Length)
{
    public static ImportFile FromDisk(string path, string? name = null) =>
        new(
            name ?? Path.GetFileName(path),
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan),
            new FileInfo(path).Length
        );

    public static ImportFile FromBytes(string name, byte[] bytes) =>
        new(name, () => new MemoryStream(bytes, writable: false), bytes.Length);
}

/// <summary>How far an import is.</summary>
/// <param name="Share">0 to 1 of the file's bytes; null when the length is unknown.</param>
/// <param name="Doing">What is being done, for people.</param>
public readonly record struct ImportProgress(long Rows, double? Share, string Doing);

/// <summary>How an import ended.</summary>
/// <param name="Problems">Rejected rows and notes; at most <see cref="ImportLog.ProblemLimit"/> are kept.</param>
public sealed record ImportOutcome(
    int RunId,
    ImportState State,
    long Added,
    long Changed,
    long Unchanged,
    long Rejected,
    IReadOnlyList<ImportProblem> Problems,
    string Message
)
{
    public bool IsCompleted => State == ImportState.Completed;

    /// <summary>The line that the command line ends with.</summary>
    public string CountsLine =>
        string.Create(CultureInfo.InvariantCulture, $"{Added} rows added, {Changed} changed, {Unchanged} unchanged, {Rejected} rejected");
}
