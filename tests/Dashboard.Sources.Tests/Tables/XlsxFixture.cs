using Dashboard.Sources.Tests.Documents;

namespace Dashboard.Sources.Tests.Tables;

/// <summary>Workbooks written by hand, as other programs and hostile people write them.</summary>
internal static class XlsxFixture
{
    public const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string OneSheet = "<sheet name=\"Data\" sheetId=\"1\" r:id=\"s1\"/>";

    /// <param name="rows">Inside of sheetData.</param>
    public static byte[] Of(string rows, string sheets = OneSheet, string strings = "", string styles = "", string properties = "") =>
        DocxFixture.Zip(
            Parts($"<worksheet xmlns=\"{Space}\"><sheetData>{rows}</sheetData></worksheet>", sheets, strings, styles, properties)
        );

    public static (string Name, string Text)[] Parts(
        string sheet,
        string sheets = OneSheet,
        string strings = "",
        string styles = "",
        string properties = ""
    ) =>
        [
            ("_rels/.rels", Relations(("r", "officeDocument", "/xl/workbook.xml"))),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Space}\" xmlns:r=\"{Office}\">{properties}<sheets>{sheets}</sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                Relations(
                    ("s1", "worksheet", "worksheets/sheet1.xml"),
                    ("s2", "worksheet", "../xl/worksheets/sheet2.xml"),
                    ("s3", "worksheet", "worksheets/missing.xml"),
                    ("c", "chartsheet", "chartsheets/sheet1.xml"),
                    ("t", "sharedStrings", "sharedStrings.xml"),
                    ("f", "styles", "styles.xml")
                )
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            (
                "xl/worksheets/sheet2.xml",
                $"<worksheet xmlns=\"{Space}\"><sheetData><row><c t=\"str\"><v>second</v></c></row></sheetData></worksheet>"
            ),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Space}\">{strings}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Space}\">{styles}</styleSheet>"),
        ];

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";
}
