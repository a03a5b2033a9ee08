namespace Dashboard.Sources.Documents.Html;

/// <summary>Walks from tag to tag. Linear whatever the page holds: every search for an end is made once.</summary>
internal ref struct HtmlTags(ReadOnlySpan<char> html)
{
    /// <summary>What stands in these is no text of the page.</summary>
    private static readonly HashSet<string> Dropped = new(
        "script style noscript template svg math iframe object audio video canvas select title textarea".Split(' '),
        StringComparer.Ordinal
    );

    private readonly ReadOnlySpan<char> html = html;
    private int at;
    private int preformatted;

    /// <summary>What stands before the tag, with its entities.</summary>
    public ReadOnlySpan<char> Words { get; private set; } = default;

    /// <summary>Lower case; empty at the end of the page and for comments.</summary>
    public string Name { get; private set; } = "";
    public bool IsClosing { get; private set; }

    /// <summary>Line ends in the words count.</summary>
    public bool IsPreformatted { get; private set; }

    public bool Next()
    {
        if (at >= html.Length)
        {
            return false;
        }

        var rest = html[at..];
        var open = NextTag(rest);
        Words = rest[..open];
        at += open;
        Name = "";
        IsPreformatted = preformatted > 0;
        if (at < html.Length)
        {
            ReadTag();
        }

        return true;
    }

    /// <summary>A "&lt;" begins a tag only before a letter, a slash or a mark.</summary>
    private static int NextTag(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length)
        {
            var found = rest[i..].IndexOf('<');
            if (found < 0)
            {
                return rest.Length;
            }

            i += found;
            if (i + 1 < rest.Length && (char.IsAsciiLetter(rest[i + 1]) || rest[i + 1] is '/' or '!' or '?'))
            {
                return i;
            }

            i++;
        }

        return rest.Length;
    }

    private void ReadTag()
    {
        var tag = html[at..];
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            at = After(at + 4, "-->");
            return;
        }

        var name = tag[1] == '/' ? 2 : 1;
        var length = tag[name..].IndexOfAnyExcept(NameCharacters);
        Name = tag.Slice(name, length < 0 ? tag.Length - name : length).ToString().ToLowerInvariant();
        IsClosing = name == 2;
        at = EndOfTag(at + name);
        if (Name == "pre")
        {
            preformatted = Math.Max(0, preformatted + (IsClosing ? -1 : 1));
        }
        else if (!IsClosing && Dropped.Contains(Name) && html[at - 1] == '>' && html[at - 2] != '/')
        {
            at = After(at, $"</{Name}");
            at = at < html.Length ? EndOfTag(at) : at;
        }
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:"
    );

    /// <summary>A "&gt;" in a quoted value does not end the tag.</summary>
    private readonly int EndOfTag(int from)
    {
        var i = from;
        while (i < html.Length)
        {
            var found = html[i..].IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                return html.Length;
            }

            i += found;
            if (html[i] == '>')
            {
                return i + 1;
            }

            // A quote that never ends is only a character: pages are written by hand.
            var close = i > 0 && html[i - 1] == '=' ? html[(i + 1)..].IndexOf(html[i]) : -1;
            i += close < 0 ? 1 : close + 2;
        }

        return html.Length;
    }

    private readonly int After(int from, string end)
    {
        var found = html[from..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : from + found + end.Length;
    }
}
