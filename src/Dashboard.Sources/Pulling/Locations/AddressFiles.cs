using System.Globalization;
using System.Text.Json;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>Files below an address: what there is, the store's list says, or the path of a month's file where the store may not be listed.</summary>
internal sealed class AddressFiles(PullContext context, StoreAddress address, string pattern) : SourceFiles
{
    private const long LargestPage = 50_000_000;
    private const int MostPages = 2_000;

    public override string Shown => address.Shown;

    public override async Task<IReadOnlyList<SourceFile>> ListAsync(IEnumerable<DateOnly> months, CancellationToken cancellationToken)
    {
        if (address.Only is { } only)
        {
            return [new SourceFile(only, null, null)];
        }

        return pattern.Length > 0 ? await AskAsync(months, cancellationToken) : await ListAsync(cancellationToken);
    }

    protected override async Task<OpenedFile> OpenCheckedAsync(string path, CancellationToken cancellationToken)
    {
        var spool = new SpooledFile();
        FileStream? copy = null;
        try
        {
            copy = new FileStream(
                spool.Path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.ReadWrite,
                    Options = FileOptions.Asynchronous,
                    BufferSize = 1 << 16,
                }
            );
            await context.Client.DownloadAsync(address.File(path), address.Headers, copy, LargestFile, cancellationToken);
            copy.Position = 0;
            return new OpenedFile(copy, spool);
        }
        catch
        {
            if (copy is not null)
            {
                await copy.DisposeAsync();
            }

            spool.Dispose();
            throw;
        }
    }

    protected override Task<JsonDocument> JsonCheckedAsync(string path, CancellationToken cancellationToken) =>
        context.Client.GetJsonAsync(address.File(path), address.Headers, cancellationToken);

    private async Task<IReadOnlyList<SourceFile>> ListAsync(CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            using var body = new MemoryStream();
            await context.Client.DownloadAsync(address.List(next), address.Headers, body, LargestPage, cancellationToken);
            body.Position = 0;
            var page = ObjectListing.Read(body, address.Shown);
            files.AddRange(
                page.Files.Select(f => (f, address.Relative(f.Path))).Where(f => IsFile(f.Item2)).Select(f => f.f with { Path = f.Item2! })
            );
            next = page.Next;
            if (files.Count > MostFiles || seen.Count > MostPages)
            {
                throw TooMany();
            }

            if (next is not null && !seen.Add(next))
            {
                throw new PullException($"The list of {address.Shown} does not end: its pages name each other. Check what answers there.");
            }
        } while (next is not null);

        return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Stores with folders list these too, some with a slash at the end.</summary>
    private static bool IsFile(string? path) => path is { Length: > 0 } && path[^1] != '/';

    private async Task<IReadOnlyList<SourceFile>> AskAsync(IEnumerable<DateOnly> months, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var statuses = new List<string>();
        foreach (var month in months)
        {
            var path = SourcePath.Below(SourcePath.Of(pattern, month));

            // The first byte is enough to know that the file is there.
            var answer = await context.Client.AskAsync(address.File(path), [.. address.Headers, ("Range", "bytes=0-0")], cancellationToken);
            if (answer.IsSuccess)
            {
                files.Add(new SourceFile(path, null, null));
                continue;
            }

            // A store that does not let anybody list says "forbidden" of what is not there.
            if ((int)answer.Status is not (403 or 404))
            {
                throw new PullException($"{address.Shown} refused the request for {path} ({(int)answer.Status}): check address and key.");
            }

            statuses.Add(((int)answer.Status).ToString(CultureInfo.InvariantCulture));
        }

        return files.Count > 0 || statuses.Count == 0
            ? files
            : throw new PullException(
                $"{address.Shown} has no “{pattern}” of any month asked for ({string.Join(", ", statuses.Distinct())}): check the address, the path and the key."
            );
    }
}
