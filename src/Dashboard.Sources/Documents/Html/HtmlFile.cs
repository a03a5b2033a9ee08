using System.Text;

namespace Dashboard.Sources.Documents.Html;

/// <summary>Reads a web page that was saved as a file.</summary>
internal static class HtmlFile
{
    /// <summary>Where a page says how it is encoded, in bytes from its start.</summary>
    private const int HeadBytes = 1024;

    /// <exception cref="RefusedDocumentException">There are no words in it.</exception>
    public static DocumentText Read(byte[] bytes)
    {
        var decoded = Declared(bytes) is { } encoding
            ? new DocumentText(encoding.GetString(bytes).Replace("\0", "", StringComparison.Ordinal), "", encoding.WebName, [])
            : PlainText.Decode(bytes, "");
        var text = HtmlText.Of(decoded.Text);
        if (text.Length == 0)
        {
            throw new RefusedDocumentException(
                "is a web page without words of its own, perhaps because scripts fetch them: open it in a browser and print it to PDF."
            );
        }

        return new DocumentText(text, "text/html", $"HTML, {decoded.Method}", decoded.Notes);
    }

    /// <summary>The encoding that the page names, where it is another than UTF-8; what a byte order mark says stands above it.</summary>
    private static Encoding? Declared(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = new string([
            .. head[(at + 8)..].TrimStart('"', '\'', ' ').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'),
        ]);
        return name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
    }
}
