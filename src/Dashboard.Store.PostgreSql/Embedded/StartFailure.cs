namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Turns what PostgreSQL wrote before it gave up into one line with a remedy.</summary>
internal static class StartFailure
{
    private static readonly string[] Severities = ["PANIC:", "FATAL:", "ERROR:", "error:"];

    public static bool IsPortTaken(string output) => output.Contains("Address already in use", StringComparison.Ordinal);

    public static EmbeddedPostgresException Explain(string place, string output) =>
        KnownCause(place, output) ?? new EmbeddedPostgresException($"PostgreSQL did not start on {place}: {FirstComplaint(output)}.");

    public static EmbeddedPostgresException? KnownCause(string place, string output)
    {
        if (output.Contains("No space left on device", StringComparison.Ordinal))
        {
            return new EmbeddedPostgresException($"The disk that holds {place} is full: free some space, then start again.");
        }

        if (output.Contains("Read-only file system", StringComparison.Ordinal))
        {
            return new EmbeddedPostgresException($"{place} is on a read-only file system: choose another data folder.");
        }

        return output.Contains("Cannot allocate memory", StringComparison.Ordinal)
            ? new EmbeddedPostgresException("Too little memory for the database, which needs about 300 MB: free some, then start again.")
            : null;
    }

    private static string FirstComplaint(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var index = Severities
            .Select(severity => Array.FindIndex(lines, line => line.Contains(severity, StringComparison.Ordinal)))
            .FirstOrDefault(found => found >= 0, lines.Length - 1);
        if (index < 0)
        {
            return "it said nothing";
        }

        // "The configuration file contains errors": the line above says which.
        var vague = index > 0 && lines[index].Contains("contains errors", StringComparison.Ordinal);
        return WithoutTime(lines[vague ? index - 1 : index]).TrimEnd('.');
    }

    // A line begins "2026-11-20 15:13:31.556 UTC [12107] FATAL:  ".
    private static string WithoutTime(string line)
    {
        var end = line.IndexOf("] ", StringComparison.Ordinal);
        return end < 0 ? line : line[(end + 2)..];
    }
}
