namespace Dashboard.Sources.Pulling.Locations;

/// <summary>How a store lists what it holds.</summary>
internal enum ObjectStore
{
    /// <summary>Azure Blob Storage: pages by marker.</summary>
    Azure = 1,

    /// <summary>S3 and what speaks like it, Google Cloud Storage among them: pages by continuation token.</summary>
    S3 = 2,
}

/// <summary>
/// The addresses that are asked below one base address. A query in the base address or a shared access signature goes with every
/// request; any other key goes as a bearer token in a header.
/// </summary>
internal sealed class StoreAddress
{
    private readonly ObjectStore store;
    private readonly string root;
    private readonly string container;
    private readonly string prefix;
    private readonly string query;

    public StoreAddress(Uri address, ObjectStore store, string key)
    {
        var secret = key.Trim();
        this.store = store;
        root = address.GetLeftPart(UriPartial.Authority);
        var segments = Uri.UnescapeDataString(address.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(segments, s => s is "." or ".."))
        {
            throw new PullException("The address holds “..”: enter it without.");
        }

        Only = segments.Length > 0 && SourceLocation.NamesFile(segments[^1]) ? segments[^1] : null;
        var folders = Only is null ? segments : segments[..^1];
        var containers = store == ObjectStore.S3 && NamesBucket(address.Host) ? 0 : Math.Min(1, folders.Length);
        container = string.Concat(folders.Take(containers).Select(s => "/" + Escaped(s)));
        prefix = string.Concat(folders.Skip(containers).Select(s => s + "/"));
        var isSignature = secret.Contains("sig=", StringComparison.OrdinalIgnoreCase);
        var signature = isSignature ? secret.TrimStart('?') : "";
        query = string.Join('&', new[] { address.Query.TrimStart('?'), signature }.Where(q => q.Length > 0));
        Headers =
        [
            .. secret.Length > 0 && !isSignature ? [("Authorization", $"Bearer {secret}")] : Array.Empty<(string, string)>(),
            // Without a version, Azure answers bearer tokens as a service that knows none.
            .. store == ObjectStore.Azure ? [("x-ms-version", "2021-12-02")] : Array.Empty<(string, string)>(),
        ];
        Shown = address.GetLeftPart(UriPartial.Path);
    }

    /// <summary>Without the query, which may hold a key.</summary>
    public string Shown { get; }

    /// <summary>The file, when the address is that of one file.</summary>
    public string? Only { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    /// <summary>The store by its host; null for hosts of nobody's.</summary>
    public static ObjectStore? StoreOf(Uri address) =>
        address.Host.Contains(".blob.core.", StringComparison.OrdinalIgnoreCase) ? ObjectStore.Azure
        : NamesBucket(address.Host) ? ObjectStore.S3
        : null;

    /// <summary>The address of a file.</summary>
    public string File(string path) => WithQuery($"{root}{container}/{Path(prefix + path)}", "");

    /// <summary>The address of a page of the list of files.</summary>
    /// <param name="next">What the page before gave; null for the first page.</param>
    public string List(string? next)
    {
        var after = next is null ? "" : Uri.EscapeDataString(next);
        var ask =
            store == ObjectStore.Azure
                ? $"restype=container&comp=list&prefix={Uri.EscapeDataString(prefix)}{(after.Length > 0 ? "&marker=" + after : "")}"
                : $"list-type=2&prefix={Uri.EscapeDataString(prefix)}{(after.Length > 0 ? "&continuation-token=" + after : "")}";
        return WithQuery($"{root}{(container.Length > 0 ? container : "/")}", ask);
    }

    /// <summary>The path below the location of a name that the store lists; null for what lies elsewhere.</summary>
    public string? Relative(string name) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    /// <summary>Whether the bucket stands in the host's name, and not first in the path.</summary>
    private static bool NamesBucket(string host) =>
        host.Contains(".s3.", StringComparison.OrdinalIgnoreCase)
        || host.Contains(".s3-", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".storage.googleapis.com", StringComparison.OrdinalIgnoreCase);

    private string WithQuery(string address, string ask)
    {
        var all = string.Join('&', new[] { ask, query }.Where(q => q.Length > 0));
        return all.Length > 0 ? $"{address}?{all}" : address;
    }

    private static string Path(string path) => string.Join('/', path.Split('/').Select(Escaped));

    private static string Escaped(string segment) => Uri.EscapeDataString(segment).Replace("%3D", "=", StringComparison.Ordinal);
}
