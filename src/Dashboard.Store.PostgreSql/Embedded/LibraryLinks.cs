using System.Text.Json;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>
/// The links between library names that npm packages cannot carry. The package's install script makes them from
/// <c>pg-symlinks.json</c>; where npm withholds install scripts, this does.
/// </summary>
internal static class LibraryLinks
{
    private const string ListName = "pg-symlinks.json";

    /// <summary>False where a link is missing and cannot be made, because the folder is not ours to write.</summary>
    public static bool TryComplete(string folder)
    {
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list))
        {
            return true;
        }

        var links = JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        return links.TrueForAll(link => TryMake(Inside(folder, link.Target), Inside(folder, link.Source)));
    }

    private static bool TryMake(string link, string file)
    {
        if (File.Exists(link) || !File.Exists(file))
        {
            return true;
        }

        try
        {
            File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, file));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process may have made it at the same moment.
            return File.Exists(link);
        }
    }

    // The list names files from the package's root: native/lib/libpq.so.5.
    private static string Inside(string folder, string listed) => Path.Combine(folder, listed["native/".Length..]);

    private sealed record Link(string Source, string Target);
}
