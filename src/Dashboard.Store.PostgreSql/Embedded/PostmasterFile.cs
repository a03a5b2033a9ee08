using System.Globalization;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>PostgreSQL's postmaster.pid: line 1 the process, 3 its start, 4 the port, 8 the state. It may be left over from a dead server.</summary>
internal sealed record PostmasterFile(int ProcessId, DateTimeOffset StartedAt, int Port, string State, string Identity)
{
    public bool IsReady => State == "ready";

    public static PostmasterFile? TryRead(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static PostmasterFile? Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries);
        if (lines.Length < 3 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process))
        {
            return null;
        }

        _ = long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        var port = 0;
        _ = lines.Length > 3 && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out port);
        var state = lines.Length > 7 ? lines[7] : "";

        // The first three lines never change while the server lives; the rest is filled in as it comes up.
        return new PostmasterFile(process, DateTimeOffset.FromUnixTimeSeconds(seconds), port, state, string.Join('\n', lines[..3]));
    }
}
