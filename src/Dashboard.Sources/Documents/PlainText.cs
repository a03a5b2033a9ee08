using System.Text;

namespace Dashboard.Sources.Documents;

/// <summary>Decodes bytes as text: by their byte order mark, else as UTF-8, else as Windows-1252 with a note.</summary>
internal static class PlainText
{
    /// <summary>More than this share of control characters is no text.</summary>
    private const double MostControls = 0.02;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static DocumentText Decode(byte[] bytes, string mediaType)
    {
        var notes = new List<string>();
        var (encoding, name, skip) = ByMark(bytes);
        string text;
        if (encoding is not null)
        {
            text = encoding.GetString(bytes, skip, bytes.Length - skip);
        }
        else
        {
            (text, name) = Guess(bytes, notes);
        }

        RefuseBinary(text);
        var nuls = text.Count(c => c == '\0');
        if (nuls > 0)
        {
            text = text.Replace("\0", "", StringComparison.Ordinal);
            notes.Add(nuls == 1 ? "1 NUL character was removed." : $"{nuls} NUL characters were removed.");
        }

        return new DocumentText(text, mediaType, name, notes);
    }

    private static (Encoding? Encoding, string Name, int Skip) ByMark(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "UTF-8", 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, "UTF-32", 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, "UTF-16", 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "UTF-16", 2),
            _ => (null, "", 0),
        };

    private static (string Text, string Name) Guess(byte[] bytes, List<string> notes)
    {
        try
        {
            return (Utf8.GetString(bytes), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            notes.Add("The file is not UTF-8; it was read as Windows-1252. If letters look wrong, save it as UTF-8 and import it again.");
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "Windows-1252");
        }
    }

    private static void RefuseBinary(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'));
        if (controls > Math.Max(4, text.Length * MostControls))
        {
            throw new RefusedDocumentException("holds binary data, not text: save it as DOCX or as UTF-8 text.");
        }
    }
}
