using System.Globalization;
using System.Xml;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>The rows of a sheet that are not blank, in file order, one at a time.</summary>
internal sealed class XlsxSheet(XmlReader xml, XlsxCellReader reader)
{
    private readonly List<string> cells = [];
    private readonly List<int> formulas = [];
    private CellRemark? fault;

    public IEnumerable<SheetLine> Rows()
    {
        long row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row")
            {
                continue;
            }

            row = xml.GetAttribute("r") is { } number ? long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : row + 1;
            ReadRow();
            if (fault is not null || cells.Exists(c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return new SheetLine
                {
                    Row = row,
                    Cells = [.. cells],
                    Formulas = formulas.Count == 0 ? null : [.. formulas],
                    Fault = fault,
                };
            }
        }
    }

    private void ReadRow()
    {
        cells.Clear();
        formulas.Clear();
        fault = null;
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } place ? Column(place) : column + 1;
                ReadCell(column);
            }
        }
    }

    private void ReadCell(int column)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (stored, hasFormula) = ReadContent();
        var (text, wrong) = reader.Read(type, style, stored, hasFormula);
        if (column >= TableLimits.Columns && text.Length > 0)
        {
            wrong = $"The cell lies beyond column {TableLimits.Columns}, the last that is read: clear it or move the table to the left.";
        }

        if (wrong is not null)
        {
            fault ??= new CellRemark(column, text, wrong);
        }

        if (column < TableLimits.Columns && text.Length > 0)
        {
            Put(column, text);
        }

        if (hasFormula)
        {
            formulas.Add(column);
        }
    }

    /// <summary>Ends on the end tag of the cell.</summary>
    private (string Stored, bool HasFormula) ReadContent()
    {
        var depth = xml.Depth;
        var stored = "";
        var hasFormula = false;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                stored = xml.ReadElementContentAsString();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                stored = XlsxText.ReadRuns(xml);
                xml.Read();
            }
            else
            {
                hasFormula |= xml.NodeType == XmlNodeType.Element && xml.LocalName == "f";
                xml.Skip();
            }
        }

        return (stored, hasFormula);
    }

    private void Put(int column, string text)
    {
        while (cells.Count <= column)
        {
            cells.Add("");
        }

        cells[column] = text;
    }

    /// <summary>The column of a place such as AB12, 0-based.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
            if (column > 1 << 14)
            {
                throw new InvalidDataException("No sheet has such a column.");
            }
        }

        return column > 0 ? column - 1 : throw new InvalidDataException("A cell has no place.");
    }
}
