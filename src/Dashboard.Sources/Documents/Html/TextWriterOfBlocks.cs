using System.Text;

namespace Dashboard.Sources.Documents.Html;

/// <summary>Writes words with one space between them, and as many line ends as the tags between them ask for.</summary>
internal sealed class TextWriterOfBlocks
{
    private static readonly HashSet<string> Paragraphs = new(
        (
            "p div section article main aside header footer nav h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre form fieldset figure "
            + "figcaption address details summary hr body title center"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Lines = new("li dt dd tr caption br option".Split(' '), StringComparer.Ordinal);

    private readonly StringBuilder text = new();
    private int lineEnds;
    private bool space;
    private bool tab;

    public void Tag(string name, bool isClosing)
    {
        if (Paragraphs.Contains(name))
        {
            lineEnds = 2;
        }
        else if (name == "br" || (Lines.Contains(name) && lineEnds == 0))
        {
            lineEnds = name == "br" ? Math.Min(2, lineEnds + 1) : 1;
        }
        else if (name is "td" or "th" && isClosing)
        {
            tab = true;
        }
    }

    public void Words(string words, bool preformatted)
    {
        foreach (var c in words)
        {
            if (preformatted && c == '\n')
            {
                lineEnds = Math.Min(2, lineEnds + 1);
            }
            else if (char.IsWhiteSpace(c) || c == '\0')
            {
                space = true;
            }
            else
            {
                Break();
                text.Append(c);
            }
        }
    }

    public override string ToString() => text.ToString();

    private void Break()
    {
        if (text.Length > 0)
        {
            _ =
                lineEnds > 0 ? text.Append('\n', lineEnds)
                : tab ? text.Append('\t')
                : space ? text.Append(' ')
                : text;
        }

        (lineEnds, space, tab) = (0, false, false);
    }
}
