using System.Globalization;
using System.Text.Json;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>Files of the server. Links below the folder are not followed, since they may lead out of it.</summary>
internal sealed class FolderFiles : SourceFiles
{
    private const int MostDepth = 12;
    private const long LargestJson = 50_000_000;

    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MostDepth,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    private readonly string root;

    /// <summary>Set when the location is one file.</summary>
    private readonly string? only;

    public FolderFiles(string location)
    {
        Shown = location;
        if (File.Exists(location))
        {
            root = Path.GetDirectoryName(location)!;
            only = Path.GetFileName(location);
        }
        else
        {
            root = location;
        }
    }

    public override string Shown { get; }

    public override Task<IReadOnlyList<SourceFile>> ListAsync(IEnumerable<DateOnly> months, CancellationToken cancellationToken) =>
        Task.FromResult(Said(() => List(cancellationToken)));

    protected override Task<OpenedFile> OpenCheckedAsync(string path, CancellationToken cancellationToken) =>
        Task.FromResult(new OpenedFile(Open(path, LargestFile), null));

    protected override async Task<JsonDocument> JsonCheckedAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path, LargestJson);
        try
        {
            return await JsonDocument.ParseAsync(file, default, cancellationToken);
        }
        catch (JsonException e)
        {
            var line = ((e.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new PullException(
                $"“{SourcePath.Shown(path)}” is not whole JSON (line {line}): it may still be written. The next run reads it again.",
                e
            );
        }
    }

    private IReadOnlyList<SourceFile> List(CancellationToken cancellationToken)
    {
        if (only is null && !Directory.Exists(root))
        {
            throw new PullException(
                $"The server has no folder “{Shown}”: create or mount it, let the server's user read it, and check the path."
            );
        }

        var files = new List<SourceFile>();
        foreach (var file in only is null ? new DirectoryInfo(root).EnumerateFiles("*", Walk) : [new FileInfo(Path.Combine(root, only))])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (files.Count == MostFiles)
            {
                throw TooMany();
            }

            var path = Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            var changed = file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture);
            files.Add(new SourceFile(path, file.Length, $"{file.Length.ToString(CultureInfo.InvariantCulture)}-{changed}"));
        }

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private FileStream Open(string path, long largest) =>
        Said(() =>
        {
            RequireNoLink(path);
            var file = new FileStream(
                Path.Combine(root, path),
                new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 1 << 16 }
            );
            if (file.Length <= largest)
            {
                return file;
            }

            file.Dispose();
            throw new PullException(
                $"“{SourcePath.Shown(path)}” is larger than {largest:N0} bytes, the most that is read: export smaller parts."
            );
        });

    private void RequireNoLink(string path)
    {
        var place = root;
        foreach (var segment in path.Split('/'))
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null)
            {
                throw new PullException(
                    $"“{SourcePath.Shown(path)}” is a link, which may lead out of the folder: put the file itself there."
                );
            }
        }
    }

    private T Said<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PullException(
                $"“{Path.GetFileName((e as FileNotFoundException)?.FileName ?? Shown)}” is not below {Shown}: copy it there in full.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PullException($"{Shown} cannot be read: let the server's user read the folder and all below it.", e);
        }
    }
}
