namespace Dashboard.Sources.Tests.Lists;

/// <summary>
/// Lists as they were really published, in a folder that the environment names; they are not ours to keep here. Without them the same
/// tests read a small list of ours, so that none is ever skipped.
/// </summary>
internal static class PublishedFiles
{
    private const string FolderKey = "DASHBOARD_PUBLISHED_DATA";

    /// <param name="folder">Below that folder.</param>
    /// <returns>The name of each file with what is in it; the small list comes first.</returns>
    public static IEnumerable<(string Name, byte[] Content)> Of(string folder, string pattern, string ours)
    {
        yield return ("ours", System.Text.Encoding.UTF8.GetBytes(ours));
        if (Environment.GetEnvironmentVariable(FolderKey) is { Length: > 0 } root && Directory.Exists(Path.Combine(root, folder)))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder), pattern).Order(StringComparer.Ordinal))
            {
                yield return (Path.GetFileName(path), File.ReadAllBytes(path));
            }
        }
    }
}
