using System.Globalization;
using System.Xml;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>What a number in a cell means: only its format tells a date from a number.</summary>
internal enum NumberMeaning
{
    Number,
    Date,
    DateAndTime,
    Time,
}

/// <summary>The meaning of each cell style of a workbook.</summary>
internal sealed class XlsxStyles(IReadOnlyList<NumberMeaning> meanings)
{
    public static XlsxStyles None { get; } = new([]);

    public NumberMeaning Meaning(int style) => style >= 0 && style < meanings.Count ? meanings[style] : NumberMeaning.Number;

    public static XlsxStyles Read(XmlReader xml)
    {
        var formats = new Dictionary<int, string>();
        var meanings = new List<NumberMeaning>();
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                formats[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
            {
                var id = Number(xml, "numFmtId");
                meanings.Add(formats.TryGetValue(id, out var code) ? Meaning(code) : BuiltIn(id));
            }
        }

        return new XlsxStyles(meanings);
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>ECMA-376 part 1, 18.8.30: formats that files refer to without writing them down. 46 is an elapsed time, a number.</summary>
    private static NumberMeaning BuiltIn(int id) =>
        id switch
        {
            (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberMeaning.Date,
            22 => NumberMeaning.DateAndTime,
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => NumberMeaning.Time,
            _ => NumberMeaning.Number,
        };

    /// <summary>By the letters of the format for positive numbers, without quoted text, escaped characters and what stands in brackets.</summary>
    private static NumberMeaning Meaning(string code)
    {
        var (date, time, months) = (false, false, false);
        var at = 0;
        while (at < code.Length && code[at] != ';')
        {
            var letter = char.ToLowerInvariant(code[at]);
            if (letter == '[' && IsElapsed(code.AsSpan(at)))
            {
                return NumberMeaning.Number;
            }

            date |= letter is 'y' or 'd';
            time |= letter is 'h' or 's';
            months |= letter == 'm';
            at = letter switch
            {
                '\\' or '_' or '*' => at + 2,
                '"' => Behind(code, at, '"'),
                '[' => Behind(code, at, ']'),
                _ => at + 1,
            };
        }

        return (date || (months && !time), time) switch
        {
            (true, true) => NumberMeaning.DateAndTime,
            (true, false) => NumberMeaning.Date,
            (false, true) => NumberMeaning.Time,
            _ => NumberMeaning.Number,
        };
    }

    /// <summary>[h], [mm] and the like count on past a day: an amount of time, not a time of day.</summary>
    private static bool IsElapsed(ReadOnlySpan<char> bracket)
    {
        var close = bracket.IndexOf(']');
        return close > 1 && !bracket[1..close].ContainsAnyExcept("hmsHMS");
    }

    private static int Behind(string code, int from, char close)
    {
        var end = code.IndexOf(close, from + 1);
        return end < 0 ? code.Length : end + 1;
    }
}
