using System.Text;
using System.Xml;
using Dashboard.Sources.Documents.Packages;

namespace Dashboard.Sources.Documents.Docx;

/// <summary>
/// Streams one part's text: paragraphs with a blank line between, table rows as lines with tabs between cells.
/// Tracked insertions count as text; deletions, text moved away, field codes and fallbacks of drawings do not.
/// </summary>
internal sealed class DocxTextExtractor(StringBuilder text)
{
    private const int DeepestNesting = 1_000;
    private const int MostCharacters = 10_000_000;

    private static readonly HashSet<string> Word = new(StringComparer.Ordinal)
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    };

    private static readonly HashSet<string> Skipped = new(
        "del moveFrom delText instrText delInstrText pPr rPr rt".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Where each open row and cell began in the text.</summary>
    private readonly Stack<int> begins = [];

    private bool inRunText;

    public void Append(Stream part)
    {
        using var reader = SafeXml.Open(part);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader))
            {
                reader.Skip();
                continue;
            }

            Refuse(reader.Depth);
            Visit(reader);
            reader.Read();
        }

        Break(2);
    }

    private static bool IsSkipped(XmlReader reader) =>
        Word.Contains(reader.NamespaceURI) ? Skipped.Contains(reader.LocalName) || IsSeparator(reader) : reader.LocalName == "Fallback";

    /// <summary>The lines above notes are notes of their own in the file.</summary>
    private static bool IsSeparator(XmlReader reader) =>
        reader.LocalName is "footnote" or "endnote" && reader.GetAttribute("type", reader.NamespaceURI) is not (null or "normal");

    private void Refuse(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new RefusedDocumentException($"is nested more than {DeepestNesting} levels deep: save it again as DOCX or text.");
        }

        if (text.Length > MostCharacters)
        {
            throw new RefusedDocumentException($"holds more than {MostCharacters / 1_000_000} million characters of text: split it.");
        }
    }

    private void Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when Word.Contains(reader.NamespaceURI):
                Open(reader.LocalName, reader.IsEmptyElement);
                break;
            case XmlNodeType.EndElement when Word.Contains(reader.NamespaceURI):
                Close(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inRunText:
                text.Append(reader.Value);
                break;
        }
    }

    private void Open(string name, bool empty)
    {
        switch (name)
        {
            case "t":
                inRunText = !empty;
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "tr" or "tc" when !empty:
                begins.Push(text.Length);
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "t":
                inRunText = false;
                break;
            case "p":
                Break(begins.Count > 0 ? 1 : 2);
                break;
            case "tc" or "tr" when begins.TryPop(out var begin):
                TrimTo(begin);
                text.Append(name == "tc" ? '\t' : '\n');
                break;
            case "tbl" when begins.Count == 0:
                Break(2);
                break;
        }
    }

    /// <summary>Ends the line so that at least this many line ends stand behind it.</summary>
    private void Break(int lines)
    {
        var have = 0;
        while (have < lines && have < text.Length && text[text.Length - 1 - have] == '\n')
        {
            have++;
        }

        if (text.Length > 0)
        {
            text.Append('\n', lines - have);
        }
    }

    private void TrimTo(int begin)
    {
        while (text.Length > begin && text[^1] is '\n' or '\t')
        {
            text.Length--;
        }
    }
}
