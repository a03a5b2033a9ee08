using System.IO.Compression;
using System.Xml;
using Dashboard.Sources.Documents;
using Dashboard.Sources.Documents.Packages;
using Dashboard.Sources.Files;

namespace Dashboard.Sources.Tables.Xlsx;

/// <summary>Finds the parts of a workbook: its first visible sheet, and what the cells of that sheet refer to.</summary>
internal sealed class XlsxWorkbook
{
    private const string UsualMain = "xl/workbook.xml";
    private const int SheetsShown = 10;

    private readonly ZipArchive zip;
    private readonly ZipLimits limits;
    private readonly IReadOnlyList<PackageRelation> relations;
    private readonly List<(string Name, string Id)> visible = [];

    private XlsxWorkbook(ZipArchive zip, ZipLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        var main =
            PackageRelation.Of(zip, limits, "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target
            ?? UsualMain;
        var entry = zip.GetEntry(main);
        if (entry is null || main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || !IsExcel(main))
        {
            throw NotExcel(main);
        }

        relations = PackageRelation.Of(zip, limits, main);
        ReadMain(entry);
    }

    /// <summary>Day 0 is 1904-01-01, as files from old Macs have it.</summary>
    public bool CountsFrom1904 { get; private set; }

    public IReadOnlyList<string> Notes
    {
        get
        {
            var notes = new List<string>();
            if (visible.Count > 1)
            {
                var others = visible.Skip(1).Take(SheetsShown).Select(s => $"“{ShownText.FileName(s.Name)}”");
                var rest = visible.Count - 1 - SheetsShown;
                notes.Add(
                    $"The sheet “{ShownText.FileName(visible[0].Name)}” was read, the first that is visible; "
                        + $"left out: {string.Join(", ", others)}{(rest > 0 ? $" and {rest} more" : "")}."
                );
            }

            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                notes.Add("The workbook holds macros; they were ignored.");
            }

            return notes;
        }
    }

    public static XlsxWorkbook Open(ZipArchive zip, ZipLimits limits) => new(zip, limits);

    public Stream OpenSheet()
    {
        var (name, id) = visible.FirstOrDefault();
        if (name is null)
        {
            throw new RefusedDocumentException("has no visible worksheet: show the sheet that holds the table, or save it as CSV.");
        }

        return relations.FirstOrDefault(r => r.Id == id) is { } relation && zip.GetEntry(relation.Target) is { } entry
            ? limits.Open(entry)
            : throw new RefusedDocumentException(
                $"names a sheet “{ShownText.FileName(name)}” that is missing in the file: open it in Excel, repair it and save it again."
            );
    }

    public IReadOnlyList<string> SharedStrings() => Part("/sharedStrings", XlsxText.ReadShared) ?? [];

    public XlsxStyles Styles() => Part("/styles", XlsxStyles.Read) ?? XlsxStyles.None;

    private T? Part<T>(string kind, Func<XmlReader, T> read)
        where T : class
    {
        var relation = relations.FirstOrDefault(r => r.Type.EndsWith(kind, StringComparison.Ordinal));
        if (relation is null || zip.GetEntry(relation.Target) is not { } entry)
        {
            return null;
        }

        using var stream = limits.Open(entry);
        using var xml = SafeXml.Open(stream);
        return read(xml);
    }

    private void ReadMain(ZipArchiveEntry entry)
    {
        using var stream = limits.Open(entry);
        using var xml = SafeXml.Open(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (
                xml.LocalName == "sheet"
                && xml.GetAttribute("state") is null or "visible"
                && SheetId(xml) is { } id
                && IsWorksheet(id)
            )
            {
                visible.Add((xml.GetAttribute("name") ?? "", id));
            }
        }
    }

    /// <summary>Its namespace differs between the two dialects of the format.</summary>
    private static string? SheetId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>Sheets that only hold a chart are named among the others. One whose part is missing is still the one that was meant.</summary>
    private bool IsWorksheet(string id) =>
        relations.FirstOrDefault(r => r.Id == id) is not { } relation || relation.Type.EndsWith("/worksheet", StringComparison.Ordinal);

    private bool IsExcel(string main) => main.StartsWith("xl/", StringComparison.Ordinal) || zip.GetEntry(UsualMain) is not null;

    private RefusedDocumentException NotExcel(string main)
    {
        string[] names = [.. zip.Entries.Select(e => e.FullName)];
        return new RefusedDocumentException(
            names switch
            {
                _ when main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) || names.Contains("xl/workbook.bin") =>
                    "is a binary Excel workbook (.xlsb): save it as XLSX or CSV.",
                _ when names.Contains("word/document.xml") => "is a Word document, not a table: save the table as XLSX or CSV.",
                _ when names.Contains("ppt/presentation.xml") => "is a PowerPoint file, not a table: save the table as XLSX or CSV.",
                _ when names.Contains("content.xml") => "is an OpenDocument file: save it as XLSX or CSV.",
                _ => "is a ZIP archive but no Excel workbook: unpack it and choose the file inside.",
            }
        );
    }
}
