using Dashboard.Hosting;
using Dashboard.Store.Imports;
using Dashboard.Web.Shared;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Imports;

/// <summary>
/// The folder "uploads" of the data folder: files between the browser and the store, and nothing else.
/// <list type="bullet">
/// <item>Names are random and ours; the client's name and content type play no part in where or how a file is kept.</item>
/// <item>Only the server's account may read the folder.</item>
/// <item>A file is written in small pieces, up to the limit of its kind (<see cref="UploadLimits"/>), and only while the disk keeps room.</item>
/// <item>A file goes when its import ends, when the sender leaves before it is whole, and after a day whatever happens (<see cref="UploadSweep"/>).</item>
/// </list>
/// </summary>
public sealed class UploadFolder(DashboardDatabase database, IOptions<UploadLimits> limits, TimeProvider time)
{
    /// <summary>How long a file is kept for a person to decide.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private const string Ending = ".upload";
    private const long RoomToKeep = 1_000_000_000;
    private const int PieceSize = 81_920;
    private readonly string folder = Path.Combine(database.Options.DataFolder, "uploads");

    public UploadLimits Limits => limits.Value;

    /// <param name="given">The client's name for the file.</param>
    /// <param name="length">Bytes, as the client says; the stream is held to it.</param>
    /// <param name="open">Opens the client's stream with the most bytes that it may give.</param>
    /// <param name="progress">Told the bytes so far.</param>
    /// <exception cref="UploadRefusedException">Empty, too large, or no room for it.</exception>
    public async Task<Upload> ReceiveAsync(
        ImportKind kind,
        string given,
        long length,
        Func<long, Stream> open,
        string sender,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        var name = FileNames.Clean(given);
        Prepare();
        Check(kind, name, length);
        var path = Path.Combine(folder, Path.GetRandomFileName() + Ending);
        try
        {
            await using var source = open(length);
            await WriteAsync(source, path, name, length, progress, cancellationToken);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        return new Upload(Guid.NewGuid(), kind, name, path, length, sender, time.GetUtcNow());
    }

    public void Remove(Upload upload) => File.Delete(upload.Path);

    /// <summary>Removes what nobody imported within a day, also of an earlier run of the application.</summary>
    public void Sweep()
    {
        Prepare();
        var oldest = time.GetUtcNow().UtcDateTime - KeptFor;
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending).Where(path => File.GetLastWriteTimeUtc(path) < oldest))
        {
            File.Delete(path);
        }
    }

    private static async Task WriteAsync(
        Stream source,
        string path,
        string name,
        long length,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, PieceSize);
        var piece = new byte[PieceSize];
        var written = 0L;
        int read;
        while ((read = await source.ReadAsync(piece, cancellationToken)) > 0)
        {
            written += read;
            if (written > length)
            {
                break;
            }

            await target.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            progress?.Report(written);
        }

        if (written != length)
        {
            throw new UploadRefusedException($"“{name}” changed while it was sent. Choose it again.");
        }
    }

    private void Check(ImportKind kind, string name, long length)
    {
        var limit = Limits.For(kind);
        if (length == 0)
        {
            throw new UploadRefusedException($"“{name}” is empty: it has 0 bytes. Check that its export has ended, then choose it again.");
        }

        if (length > limit)
        {
            var remedy = UploadLimits.KeyOf(kind) is { } key ? $" An administrator can raise the limit with the setting {key}." : "";
            throw new UploadRefusedException(
                $"“{name}” has {Formats.FileSize(length)}; a file of this kind may have at most {Formats.FileSize(limit)}.{remedy}"
            );
        }

        var room = new DriveInfo(folder).AvailableFreeSpace;
        if (room - RoomToKeep < length)
        {
            throw new UploadRefusedException(
                $"The server's disk has {Formats.FileSize(room)} left, too little for “{name}” with {Formats.FileSize(length)}. Ask an administrator to make room."
            );
        }
    }

    private void Prepare()
    {
        var made = Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            made.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }
    }
}
