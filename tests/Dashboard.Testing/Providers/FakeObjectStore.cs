using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Testing.Providers;

/// <summary>A store of files that answers as Azure Blob Storage and as S3 do: serves files, and lists them page by page.</summary>
public sealed class FakeObjectStore : IAsyncDisposable
{
    private const int FilesOfPage = 5;

    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public FakeProvider Provider { get; private set; } = null!;

    /// <summary>When set, what every request must carry in its query.</summary>
    public string? Signature { get; set; }

    /// <summary>When set, what every request must carry in its header.</summary>
    public string? Token { get; set; }

    /// <summary>When set, files are served and not listed.</summary>
    public bool IsUnlisted { get; set; }

    /// <summary>By container and path, "costs/focus/part.csv".</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    public static async Task<FakeObjectStore> StartAsync()
    {
        var store = new FakeObjectStore();
        store.Provider = await FakeProvider.StartAsync(store.AnswerAsync);
        return store;
    }

    public void Put(string path, byte[] content) => files[path] = content;

    public void Remove(string path) => files.TryRemove(path, out _);

    public Uri At(string path) => new(Provider.Address, path);

    /// <summary>Writes what lies in a container into a folder, as a copy tool would.</summary>
    public void WriteTo(string folder, string container)
    {
        foreach (var (path, content) in files.Where(f => f.Key.StartsWith(container + "/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, path[(container.Length + 1)..]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var path = context.Request.Path.Value!.Trim('/');
        if (
            Signature is not null && query["sig"] != Signature
            || Token is not null && context.Request.Headers.Authorization != $"Bearer {Token}"
        )
        {
            context.Response.StatusCode = 403;
        }
        else if (query["comp"] == "list" || query["list-type"] == "2")
        {
            await ListAsync(context, path);
        }
        else if (files.TryGetValue(path, out var content))
        {
            await ServeAsync(context, content);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private async Task ListAsync(HttpContext context, string container)
    {
        if (IsUnlisted)
        {
            context.Response.StatusCode = 403;
            return;
        }

        var query = context.Request.Query;
        var isAzure = query["comp"] == "list";
        var start = int.Parse("0" + (isAzure ? query["marker"] : query["continuation-token"]), CultureInfo.InvariantCulture);
        var found = files
            .Where(f => f.Key.StartsWith($"{container}/{query["prefix"]}", StringComparison.Ordinal))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (Name: f.Key[(container.Length + 1)..], f.Value))
            .ToArray();
        var next = start + FilesOfPage < found.Length ? (start + FilesOfPage).ToString(CultureInfo.InvariantCulture) : null;
        var page = found.Skip(start).Take(FilesOfPage);
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync((isAzure ? Azure(page, next) : S3(page, next)).ToString(), context.RequestAborted);
    }

    private static XElement Azure(IEnumerable<(string Name, byte[] Content)> page, string? next) =>
        new(
            "EnumerationResults",
            new XElement(
                "Blobs",
                page.Select(f => new XElement(
                    "Blob",
                    new XElement("Name", f.Name),
                    new XElement("Properties", new XElement("Etag", Tag(f.Content)), new XElement("Content-Length", f.Content.Length))
                ))
            ),
            new XElement("NextMarker", next)
        );

    private static XElement S3(IEnumerable<(string Name, byte[] Content)> page, string? next)
    {
        XNamespace s3 = "http://s3.amazonaws.com/doc/2006-03-01/";
        return new XElement(
            s3 + "ListBucketResult",
            new XElement(s3 + "IsTruncated", next is null ? "false" : "true"),
            page.Select(f => new XElement(
                s3 + "Contents",
                new XElement(s3 + "Key", f.Name),
                new XElement(s3 + "ETag", $"\"{Tag(f.Content)}\""),
                new XElement(s3 + "Size", f.Content.Length)
            )),
            next is null ? null : new XElement(s3 + "NextContinuationToken", next)
        );
    }

    private static async Task ServeAsync(HttpContext context, byte[] content)
    {
        var isFirstByte = context.Request.Headers.Range == "bytes=0-0" && content.Length > 0;
        context.Response.StatusCode = isFirstByte ? 206 : 200;
        await context.Response.Body.WriteAsync(isFirstByte ? content.AsMemory(0, 1) : content, context.RequestAborted);
    }

    private static string Tag(byte[] content) => Convert.ToHexString(SHA256.HashData(content)[..8]);
}
