namespace Dashboard.Web.Contracts;

/// <summary>
/// Finds the paragraphs of a document's text. Text that was wrapped to a column keeps its lines and is parted at empty ones; in other
/// text every line is a paragraph. Nothing but white space lies between paragraphs.
/// </summary>
public static class TextParagraphs
{
    /// <summary>Lines of wrapped text are shorter than this.</summary>
    private const int WrapColumn = 120;

    /// <summary>Longer ones are cut at a space, so that no single one makes the page slow.</summary>
    private const int Longest = 4_000;

    public static IEnumerable<(int Start, int End)> Split(string text)
    {
        var wrapped = IsWrapped(text);
        var start = -1;
        var end = 0;
        foreach (var line in Lines(text))
        {
            var isEmpty = line.Start == line.End;
            if (start >= 0 && (isEmpty || !wrapped || line.End - start > Longest))
            {
                foreach (var piece in Pieces(text, start, end))
                {
                    yield return piece;
                }

                start = -1;
            }

            if (!isEmpty)
            {
                start = start < 0 ? line.Start : start;
                end = line.End;
            }
        }

        if (start >= 0)
        {
            foreach (var piece in Pieces(text, start, end))
            {
                yield return piece;
            }
        }
    }

    /// <summary>Lines without their ends; white space at their end is left off, so that a blank line is empty.</summary>
    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? text.Length : end;
            var shown = end;
            while (shown > start && char.IsWhiteSpace(text[shown - 1]))
            {
                shown--;
            }

            yield return (start, shown);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static IEnumerable<(int Start, int End)> Pieces(string text, int start, int end)
    {
        while (end - start > Longest)
        {
            var cut = text.LastIndexOf(' ', start + Longest - 1, Longest);
            cut = cut <= start ? start + Longest : cut + 1;
            cut -= char.IsLowSurrogate(text[cut]) ? 1 : 0;
            yield return (start, cut);
            start = cut;
        }

        yield return (start, end);
    }

    private static bool IsWrapped(string text)
    {
        var full = 0;
        var wide = 0;
        foreach (var (start, end) in Lines(text))
        {
            full += end > start ? 1 : 0;
            wide += end - start > WrapColumn ? 1 : 0;
        }

        return wide * 10 <= full;
    }
}
