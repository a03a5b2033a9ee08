namespace Dashboard.Cli;

/// <summary>The one option that every command knows, wherever it stands on the line.</summary>
internal static class DataFolder
{
    /// <exception cref="UsageException">The option has no value.</exception>
    public static (string? Folder, string[] Words) TakeFrom(string[] args)
    {
        var at = Array.FindIndex(args, a => a == "--data" || a.StartsWith("--data=", StringComparison.Ordinal));
        if (at < 0)
        {
            return (null, args);
        }

        if (args[at].Contains('=', StringComparison.Ordinal))
        {
            return (args[at]["--data=".Length..], [.. args[..at], .. args[(at + 1)..]]);
        }

        return at + 1 < args.Length
            ? (args[at + 1], [.. args[..at], .. args[(at + 2)..]])
            : throw new UsageException("--data needs a folder.");
    }
}
