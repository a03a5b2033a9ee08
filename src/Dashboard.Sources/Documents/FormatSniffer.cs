using System.Text;

namespace Dashboard.Sources.Documents;

/// <summary>Tells a format by content; names are not trusted.</summary>
internal static class FormatSniffer
{
    /// <summary>How many bytes <see cref="Detect"/> wants to see.</summary>
    public const int HeadBytes = 1024;

    public static DocumentFormat Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return DocumentFormat.Zip;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return DocumentFormat.Ole;
        }

        // PDF allows other bytes before its mark.
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pdf;
        }

        var text = Encoding.Latin1.GetString(head).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        return text switch
        {
            _ when Begins(text, "{\\rtf") => DocumentFormat.Rtf,
            _ when Begins(text, "<!doctype html") || Begins(text, "<html") || Begins(text, "<head") || Begins(text, "<body") =>
                DocumentFormat.Html,
            _ when Begins(text, "<?xml") => text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? DocumentFormat.Html
                : DocumentFormat.Xml,
            _ => DocumentFormat.Text,
        };
    }

    private static bool Begins(string text, string mark) => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
}
