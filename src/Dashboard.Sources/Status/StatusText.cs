namespace Dashboard.Sources.Status;

/// <summary>Words of a status page on one line.</summary>
internal static class StatusText
{
    public static string Clean(string text, int longest)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        if (line.Length <= longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return $"{line[..end]}…";
    }
}
