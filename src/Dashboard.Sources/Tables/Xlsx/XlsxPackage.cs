using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>The parts of a workbook around its one sheet.</summary>
internal static class XlsxPackage
{
    public const string SheetPart = "xl/worksheets/sheet1.xml";
    public const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int MostNameChars = 31;
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The earliest that an archive can say: the time of writing is nobody's business.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Undated;
        return entry;
    }

    /// <summary>All parts but the sheet.</summary>
    public static void Write(ZipArchive zip, string sheetName)
    {
        foreach (var (name, xml) in Parts(sheetName))
        {
            using var part = Entry(zip, name).Open();
            part.Write(xml);
        }
    }

    private static IEnumerable<(string Name, byte[] Xml)> Parts(string sheetName)
    {
        yield return (
            "[Content_Types].xml",
            Xml(
                $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/><Override PartName="/{SheetPart}" ContentType="{Main}.worksheet+xml"/></Types>
                """
            )
        );
        yield return ("_rels/.rels", Xml(Relations(("officeDocument", "xl/workbook.xml"))));
        yield return (
            "xl/workbook.xml",
            Xml(
                $"""
                <workbook xmlns="{Space}" xmlns:r="{Office}"><sheets><sheet name="{SecurityElement.Escape(
                    Fit(sheetName)
                )}" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
            )
        );
        yield return ("xl/_rels/workbook.xml.rels", Xml(Relations(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))));
        yield return ("xl/styles.xml", Xml(Styles));
    }

    /// <summary>Cell formats in the order of <see cref="XlsxFormat"/>. Text has the format @, so that editing it leaves it text.</summary>
    private static string Styles =>
        $"""
            <styleSheet xmlns="{Space}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>
            """;

    private static string Relations(params (string Type, string Target)[] targets)
    {
        var each = targets.Select((t, i) => $"""<Relationship Id="rId{i + 1}" Type="{Office}/{t.Type}" Target="{t.Target}"/>""");
        return $"""<Relationships xmlns="{Package}/relationships">{string.Concat(each)}</Relationships>""";
    }

    /// <summary>Spreadsheets refuse names that are empty, too long, begin or end with ', or hold one of seven signs.</summary>
    private static string Fit(string name)
    {
        var clean = string.Concat(
            XlsxText.Encode(name).Select(c => char.IsControl(c) || @"[]:*?/\".Contains(c, StringComparison.Ordinal) ? ' ' : c)
        );
        var end = Math.Min(clean.Length, MostNameChars);
        if (end > 0 && char.IsHighSurrogate(clean[end - 1]))
        {
            end--;
        }

        return clean[..end].Trim('\'', ' ') is { Length: > 0 } fit ? fit : "Table";
    }

    private static byte[] Xml(string content) => Encoding.UTF8.GetBytes(Head + content);
}
