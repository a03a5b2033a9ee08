using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>
/// Text in the XML of a workbook. Characters that XML forbids stand there as _xHHHH_; text that happens to look like that has its first
/// underscore written so.
/// </summary>
internal static class XlsxText
{
    private const int EscapeChars = 7;

    /// <summary>The strings that cells share, in the order in which cells count them.</summary>
    public static IReadOnlyList<string> ReadShared(XmlReader xml)
    {
        var strings = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(ReadRuns(xml));
            }
        }

        return strings;
    }

    /// <summary>All text below the current element, without the pronunciation that Japanese cells may carry. Ends on its end tag.</summary>
    public static string ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var first = "";
        StringBuilder? all = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                (first, all) = first.Length == 0 && all is null ? (text, null) : (first, (all ?? new StringBuilder(first)).Append(text));
            }
            else
            {
                xml.Read();
            }
        }

        return Decode(all?.ToString() ?? first);
    }

    public static string Decode(string text)
    {
        var next = text.IndexOf("_x", StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var done = 0;
        while (next >= 0)
        {
            var isEscape = IsEscape(text.AsSpan(next));
            if (isEscape)
            {
                decoded.Append(text, done, next - done);
                decoded.Append((char)ushort.Parse(text.AsSpan(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                done = next + EscapeChars;
            }

            next = text.IndexOf("_x", isEscape ? done : next + 2, StringComparison.Ordinal);
        }

        return Whole(decoded.Append(text, done, text.Length - done).ToString());
    }

    /// <summary>Text as XML can hold it. NUL and halves of surrogate pairs, which nothing could store, are left out.</summary>
    public static string Encode(string text)
    {
        var next = IndexOfSpecial(text, 0);
        if (next < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        var done = 0;
        for (; next >= 0; next = IndexOfSpecial(text, done))
        {
            encoded.Append(text, done, next - done);
            var c = text[next];
            if (c != '\0' && !char.IsSurrogate(c))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }

            done = next + 1;
        }

        return encoded.Append(text, done, text.Length - done).ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text)
    {
        if (text.Length < EscapeChars || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        {
            return false;
        }

        foreach (var c in text[2..6])
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOfSpecial(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var c = text[at];
            var isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (
                !isPair
                && (c < ' ' ? c is not ('\t' or '\n') : c >= '\uFFFE' || char.IsSurrogate(c) || (c == '_' && IsEscape(text.AsSpan(at))))
            )
            {
                return at;
            }

            at += isPair ? 2 : 1;
        }

        return -1;
    }

    /// <summary>Escapes may leave halves of surrogate pairs behind; they become the sign for a broken character.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
