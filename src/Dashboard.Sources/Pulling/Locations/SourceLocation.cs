namespace Dashboard.Sources.Pulling.Locations;

/// <summary>Where a source's files lie: a folder or file of the server, or an address. Exactly one of the two is there.</summary>
internal sealed record SourceLocation(string? Folder, Uri? Address)
{
    private static readonly string[] FileEndings = [".csv", ".tsv", ".txt", ".gz", ".xlsx"];

    /// <summary>What is wrong with a location, as a sentence; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Length == 0)
        {
            return "Enter the full path of a folder of the server, or an https address.";
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && text.Contains("://", StringComparison.Ordinal))
        {
            return address switch
            {
                { UserInfo.Length: > 0 } => "The address holds a user name or password: enter it without, and the key in its own field.",
                { Scheme: "https" } or { Scheme: "http", IsLoopback: true } => null,
                { Scheme: "http" } =>
                    "The address begins with http, so everybody on the way could read and change it: enter one with https.",
                _ =>
                    $"Addresses of the kind {address.Scheme}:// are not read: enter the https address of the store, or a folder of the server.",
            };
        }

        return Path.IsPathFullyQualified(text) && !text.Contains('\0', StringComparison.Ordinal)
            ? null
            : $"“{Shown(text)}” is neither a full path such as /data/exports nor an https address.";
    }

    /// <exception cref="PullException">See <see cref="Problem"/>.</exception>
    public static SourceLocation Parse(string text)
    {
        if (Problem(text) is { } problem)
        {
            throw new PullException(problem);
        }

        return text.Contains("://", StringComparison.Ordinal)
            ? new SourceLocation(null, new Uri(text))
            : new SourceLocation(Path.GetFullPath(text), null);
    }

    /// <summary>Whether a name is that of a table, not of a folder.</summary>
    public static bool NamesFile(string name) => Array.Exists(FileEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string Shown(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
