namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>
/// Cuts contract text into sentences; one pass, no backtracking. A sentence ends at a full stop that is not part of an abbreviation
/// or a number, at a blank line unless the text plainly runs on, before an item of a list on a new line, and after a heading.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Items of a list in one line stay together while they are short.</summary>
    private const int LongItem = 300;

    /// <summary>Two spaces or a line break before a label: the list had a line for each item.</summary>
    private const int ItemGap = 2;

    /// <summary>Longer lists are cut at their semicolons.</summary>
    private const int LongList = 1200;

    /// <summary>Text without any stop (tables, lists of names) is cut at the next white space.</summary>
    private const int Longest = 4000;

    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        var start = SkipSpace(text, 0);
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            var next = i + 1;
            var ends = false;
            if (c is '.' or '!' or '?')
            {
                next = AfterClosers(text, i + 1);
                ends = next == text.Length || (char.IsWhiteSpace(text[next]) && EndsSentence(text, start, i, next));
            }
            else if (c is '\n' or '\r')
            {
                (ends, next) = LineBreak.Read(text, start, i);
            }
            else if (c == ';')
            {
                ends = next < text.Length && char.IsWhiteSpace(text[next]) && EndsItem(text, i - start, ref next);
            }
            else if (i - start > Longest && char.IsWhiteSpace(c))
            {
                ends = true;
            }

            if (ends)
            {
                Add(text, spans, start, c is '\n' or '\r' ? i : next);
                start = SkipSpace(text, next);
                next = start;
            }

            i = next;
        }

        Add(text, spans, start, text.Length);
        return spans;
    }

    private static bool EndsSentence(string text, int start, int stop, int next)
    {
        var follow = next;
        var lines = 0;
        while (follow < text.Length && char.IsWhiteSpace(text[follow]))
        {
            lines += text[follow] == '\n' ? 1 : 0;
            follow++;
        }

        if (follow == text.Length || lines > 1)
        {
            return !Enumerators.IsLabel(text.AsSpan(start, stop + 1 - start)) || follow == text.Length;
        }

        return !char.IsLower(text[follow])
            && !(text[stop] == '.' && Abbreviations.EndsAt(text, start, stop, follow))
            && !Enumerators.IsLabel(text.AsSpan(start, stop + 1 - start));
    }

    /// <summary>An item of a list ends where the next one has a label of its own; "and" or "or" between them stays with the first.</summary>
    private static bool EndsItem(string text, int length, ref int next)
    {
        if (length > LongList)
        {
            return true;
        }

        var follow = SkipSpace(text, next);
        var end = next;
        foreach (var word in (ReadOnlySpan<string>)["and ", "or "])
        {
            if (text.AsSpan(follow).StartsWith(word, StringComparison.Ordinal))
            {
                end = follow + word.Length - 1;
                follow = SkipSpace(text, end);
                break;
            }
        }

        if (follow - end < ItemGap && length < LongItem || follow == text.Length || Enumerators.LengthAt(text, follow) == 0)
        {
            return false;
        }

        next = end;
        return true;
    }

    private static int AfterClosers(string text, int i)
    {
        while (i < text.Length && text[i] is '"' or '”' or '’' or '\'' or ')' or ']')
        {
            i++;
        }

        return i;
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static void Add(string text, List<TextSpan> spans, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(new TextSpan(start, end));
        }
    }
}
