using System.Text;

namespace Dashboard.Cli.Scan;

/// <summary>
/// Where <c>scan --out</c> writes. A file appears under its name only once it is whole; a link, a device or a pipe is written to as it is and
/// never replaced.
/// </summary>
internal sealed class ScanTarget : IAsyncDisposable
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string file;
    private readonly string? partial;

    private ScanTarget(string file, string? partial, Stream stream)
    {
        this.file = file;
        this.partial = partial;
        Writer = new StreamWriter(stream, Plain);
    }

    public StreamWriter Writer { get; }

    public static ScanTarget Open(string file)
    {
        if (AsItIs(file) is { } stream)
        {
            return new ScanTarget(file, null, stream);
        }

        var beside = file + ".partial";
        return new ScanTarget(file, beside, new FileStream(beside, FileMode.Create, FileAccess.Write));
    }

    /// <summary>All lines are written: the file gets its name.</summary>
    public async Task CompleteAsync()
    {
        await Writer.DisposeAsync();
        if (partial is not null)
        {
            File.Move(partial, file, overwrite: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        if (partial is not null && File.Exists(partial))
        {
            File.Delete(partial);
        }
    }

    // Null for a regular file and for nothing. What cannot be sought in is a pipe or a terminal; opening a pipe waits for who reads it.
    private static FileStream? AsItIs(string file)
    {
        var full = Path.GetFullPath(file);
        var special = full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
        var isLink = new FileInfo(full).LinkTarget is not null;
        if (!isLink && !special && !File.Exists(full))
        {
            return null;
        }

        var mode = isLink || special ? FileMode.Create : FileMode.Open;
        var stream = new FileStream(full, mode, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        if (isLink || special || !stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }
}
