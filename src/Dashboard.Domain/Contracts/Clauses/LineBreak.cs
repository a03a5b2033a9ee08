namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Decides whether a sentence ends where a line ends. Lines are often broken by hand, and pages in mid-sentence.</summary>
internal static class LineBreak
{
    private const int LongestPageMark = 30;

    /// <summary>Reads the white space from a line's end and says where the text goes on.</summary>
    public static (bool Ends, int Next) Read(string text, int start, int at)
    {
        var (next, lines) = SkipBlank(text, at);
        if (next == text.Length)
        {
            return (true, next);
        }

        var before = LastVisible(text, start, at);
        var stopped = before is '.' or ';' or ':' or '!' or '?' or '|';
        if (lines > 1)
        {
            var afterMark = AfterPageMark(text, next);
            if (afterMark > next && RunsOn(text, afterMark, before, stopped))
            {
                return (false, afterMark);
            }

            return (!RunsOn(text, next, before, stopped), next);
        }

        var item = text[next] is '#' or '•' or '|' or '>' || (text[next] is '*' or '-' && next + 1 < text.Length && text[next + 1] == ' ');
        var ends =
            item
            || (stopped && Enumerators.LengthAt(text, next) > 0)
            || (
                char.IsUpper(text[next])
                && HeadingFinder.IsHeading(text.AsSpan(start, Math.Min(at - start, 200)))
                && before is not ('-' or '&')
            );
        return (ends, next);
    }

    private static bool RunsOn(string text, int next, char before, bool stopped) =>
        !stopped && (char.IsLower(text[next]) || before == ',') && Enumerators.LengthAt(text, next) == 0;

    private static (int Next, int Lines) SkipBlank(string text, int i)
    {
        var lines = 0;
        for (; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return (i, lines);
    }

    /// <summary>Where text goes on after a line that holds only a page number ("- 12 -", "Page 3 of 40"); else where it was.</summary>
    private static int AfterPageMark(string text, int next)
    {
        var digits = 0;
        for (var i = next; i < text.Length && i - next <= LongestPageMark; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                var line = text.AsSpan(next, i - next).Trim();
                var mark =
                    digits > 0 && (line.StartsWith("Page", StringComparison.OrdinalIgnoreCase) || !line.ContainsAnyInRange('A', 'z'));
                return mark
                    ? SkipBlank(text, i).Next is var after && after < text.Length
                        ? after
                        : next
                    : next;
            }

            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        return next;
    }

    private static char LastVisible(string text, int start, int at)
    {
        var i = at;
        while (i > start && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '"' or '”'))
        {
            i--;
        }

        return i > start ? text[i - 1] : ' ';
    }
}
