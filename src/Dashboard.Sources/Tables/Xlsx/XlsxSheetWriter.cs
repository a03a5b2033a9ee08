using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>Places in the list of cell formats in <see cref="XlsxPackage"/>.</summary>
internal enum XlsxFormat
{
    General,
    Header,
    Text,
    Date,
}

/// <summary>The XML of a sheet, written as it comes.</summary>
/// <param name="part">Closed with this.</param>
internal sealed class XlsxSheetWriter(Stream part) : IDisposable
{
    private readonly XmlWriter xml = XmlWriter.Create(
        part,
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
    );

    private string[] letters = [];
    private int row;

    public int CutCells { get; private set; }

    /// <summary>Exact, without grouping or trailing zeros.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public void Begin(IReadOnlyList<string> columns, IReadOnlyList<int> widths)
    {
        letters = [.. columns.Select((_, i) => TableHeader.Letters(i))];
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XlsxPackage.Space);
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (var i = 0; i < widths.Count; i++)
        {
            var place = Invariant(i + 1);
            Element("col", ("min", place), ("max", place), ("width", Invariant(widths[i])), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        StartRow();
        for (var i = 0; i < columns.Count; i++)
        {
            Text(i, columns[i], XlsxFormat.Header);
        }

        xml.WriteEndElement();
    }

    public void Row(IReadOnlyList<XlsxCell> cells)
    {
        StartRow();
        for (var i = 0; i < cells.Count; i++)
        {
            Cell(i, cells[i]);
        }

        xml.WriteEndElement();
    }

    public void End()
    {
        xml.WriteEndElement();
        Element("autoFilter", ("ref", $"A1:{letters[^1]}{Invariant(row)}"));
        xml.WriteEndDocument();
        xml.Flush();
    }

    /// <summary>Leaves open what <see cref="End"/> has not closed: the XML is damaged then, and meant to be.</summary>
    public void Dispose() => part.Dispose();

    private void Cell(int column, XlsxCell cell)
    {
        if (cell.NumberValue is { } number)
        {
            var plain = Plain(number);
            if (XlsxNumber.Digits(plain) > XlsxNumber.KeptDigits)
            {
                Text(column, plain, XlsxFormat.Text);
            }
            else
            {
                Value(column, plain, XlsxFormat.General);
            }
        }
        else if (cell.DateValue is { } day)
        {
            if (XlsxNumber.Serial(day) is { } serial)
            {
                Value(column, Invariant(serial), XlsxFormat.Date);
            }
            else
            {
                Text(column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxFormat.Text);
            }
        }
        else if (cell.TextValue is { Length: > 0 } text)
        {
            Text(column, text, XlsxFormat.Text);
        }
    }

    private void Value(int column, string value, XlsxFormat format)
    {
        StartCell(column, format);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void Text(int column, string text, XlsxFormat format)
    {
        StartCell(column, format);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Encode(Cut(text)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string Cut(string text)
    {
        if (text.Length <= XlsxWriter.MostCellChars)
        {
            return text;
        }

        CutCells++;
        var end = XlsxWriter.MostCellChars - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private void StartRow()
    {
        row++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Invariant(row));
    }

    private void StartCell(int column, XlsxFormat format)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", letters[column] + Invariant(row));
        if (format != XlsxFormat.General)
        {
            xml.WriteAttributeString("s", Invariant((int)format));
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
