using Dashboard.Sources.Tests.Documents;
using static Dashboard.Sources.Tests.Tables.TableFixture;

namespace Dashboard.Sources.Tests.Tables;

public sealed class XlsxReadingTests
{
    private const string Header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" t=\"str\"><v>b</v></c></row>";

    /// <summary>Styles: 1 built-in date, 2 date and time, 3 time, 4 elapsed, 5 euro with a red d, 6 month and year, 7 date and time built in, 8 elapsed.</summary>
    private const string Styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"hh:mm AM/PM\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/><numFmt numFmtId=\"167\" formatCode=\"#,##0.00 &quot;days&quot;;[Red]-#,##0\"/>"
        + "<numFmt numFmtId=\"168\" formatCode=\"mmm\"/><numFmt numFmtId=\"169\" formatCode=\"[hh]:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
        + "<xf numFmtId=\"167\"/><xf numFmtId=\"168\"/><xf numFmtId=\"22\"/><xf numFmtId=\"169\"/></cellXfs>";

    [Theory]
    [InlineData("<c><v>1234.50</v></c>", "1234.50")]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1.1000000000000001</v></c>", "1.1")]
    [InlineData("<c><v>2.5000000000000002E-6</v></c>", "0.0000025")]
    [InlineData("<c><v>1.5E+20</v></c>", "150000000000000000000")]
    [InlineData("<c><v>123456789012345678901.5</v></c>", "123456789012345678901.5")]
    [InlineData("<c><v>1E+300</v></c>", "1E+300")]
    [InlineData("<c><v>-0</v></c>", "-0")]
    [InlineData("<c t=\"n\" s=\"5\"><v>12</v></c>", "12")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "yes")]
    [InlineData("<c t=\"b\"><v>0</v></c>", "no")]
    [InlineData("<c s=\"1\"><v>46346</v></c>", "2026-11-20")]
    [InlineData("<c s=\"1\"><v>46346.75</v></c>", "2026-11-20")]
    [InlineData("<c s=\"1\"><v>1</v></c>", "1900-01-01")]
    [InlineData("<c s=\"1\"><v>61</v></c>", "1900-03-01")]
    [InlineData("<c s=\"2\"><v>46346.75</v></c>", "2026-11-20T18:00:00")]
    [InlineData("<c s=\"2\"><v>46346</v></c>", "2026-11-20")]
    [InlineData("<c s=\"7\"><v>46346.999999</v></c>", "2026-11-20T23:59:59")]
    [InlineData("<c s=\"3\"><v>0.5</v></c>", "12:00:00")]
    [InlineData("<c s=\"4\"><v>1.5</v></c>", "1.5")]
    [InlineData("<c s=\"8\"><v>1.25</v></c>", "1.25")]
    [InlineData("<c s=\"6\"><v>46346</v></c>", "2026-11-20")]
    [InlineData("<c s=\"99\"><v>46346</v></c>", "46346")]
    [InlineData("<c t=\"d\"><v>2026-11-20T00:00:00</v></c>", "2026-11-20")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "shared _x0041_")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "rich text")]
    [InlineData("<c t=\"s\"><v>2</v></c>", "  kept  ")]
    [InlineData("<c t=\"inlineStr\"><is><t>in</t></is></c>", "in")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>", "inline")]
    [InlineData("<c t=\"str\"><v>=1+1</v></c>", "=1+1")]
    [InlineData("<c t=\"inlineStr\"><is><t>'=1</t></is></c>", "'=1")]
    [InlineData("<c t=\"inlineStr\"><is><t>a_x000D_b_xD83D__xDE00_</t></is></c>", "a\rb😀")]
    public async Task RowsAsync_Cell_IsText(string cell, string expected)
    {
        const string strings =
            "<si><t>shared _x005F_x0041_</t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si>"
            + "<si><t xml:space=\"preserve\">  kept  </t></si>";
        var read = await ReadAsync(XlsxFixture.Of($"{Header}<row>{cell}</row>", strings: strings, styles: Styles), "any name");
        Assert.Equal([expected + "|"], read.Lines);
        Assert.Equal(["a", "b"], read.Columns);
        Assert.Empty(read.Notes);
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "shows the error #REF!")]
    [InlineData("<c><f>1+1</f></c>", "without a stored result")]
    [InlineData("<c><v>twelve</v></c>", "should hold a number")]
    [InlineData("<c s=\"1\"><v>-3</v></c>", "formatted as a date")]
    [InlineData("<c s=\"1\"><v>60</v></c>", "formatted as a date")]
    [InlineData("<c s=\"1\"><v>99999999</v></c>", "formatted as a date")]
    [InlineData("<c t=\"s\"><v>7</v></c>", "text that is missing")]
    public async Task RowsAsync_WrongCell_IsAProblemAndReadingGoesOn(string cell, string part)
    {
        var read = await ReadAsync(XlsxFixture.Of($"{Header}<row r=\"5\">{cell}</row><row r=\"7\"><c><v>1</v></c></row>", styles: Styles));
        var problem = Assert.Single(read.Problems);
        Assert.Equal((5, "a"), (problem.Row, problem.Column));
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.Equal(7, Assert.Single(read.Rows).Number);
    }

    [Fact]
    public async Task RowsAsync_Formula_GivesItsResultWithANote()
    {
        var read = await ReadAsync(XlsxFixture.Of($"{Header}<row r=\"2\"><c r=\"B2\"><f>1+1</f><v>2</v></c></row>"));
        var result = Assert.Single(read.Results);
        Assert.Equal(["", "2"], result.Value!.Cells);
        var note = Assert.Single(result.Notes!);
        Assert.Equal((2, "b", "2"), (note.Row, note.Column, note.Value));
        Assert.Contains("formula", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsAsync_SparseAndBlankRows_KeepTheirPlaces()
    {
        var read = await ReadAsync(
            XlsxFixture.Of(
                $"{Header}<row r=\"3\"/><row r=\"4\"><c r=\"B4\"><v>4</v></c><c r=\"C4\" s=\"1\"/></row><row r=\"9\"><c r=\"D9\"><v>1</v></c></row>"
                    + "<row r=\"10\"><c r=\"ZZ10\"><v>1</v></c></row>"
            )
        );
        Assert.Equal(["|4"], read.Lines);
        Assert.Equal(4, Assert.Single(read.Rows).Number);
        Assert.Equal([9, 10], read.Problems.Select(p => p.Row));
        Assert.Contains("column 4 (D) has no name", read.Problems.First().Message, StringComparison.Ordinal);
        Assert.Equal("ZZ", read.Problems.Last().Column);
    }

    [Fact]
    public async Task OpenAsync_SeveralSheets_ReadsTheFirstVisibleOne()
    {
        const string sheets =
            "<sheet name=\"Chart\" sheetId=\"4\" r:id=\"c\"/><sheet name=\"Old\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/>"
            + "<sheet name=\"Now &amp; then\" sheetId=\"2\" r:id=\"s2\"/><sheet name=\"More\" sheetId=\"3\" r:id=\"s1\"/>";
        var read = await ReadAsync(XlsxFixture.Of(Header, sheets));
        Assert.Equal(["second"], read.Columns);
        Assert.Equal("The sheet “Now & then” was read, the first that is visible; left out: “More”.", Assert.Single(read.Notes));
    }

    [Fact]
    public async Task RowsAsync_CountedFrom1904_DatesAreRight() =>
        Assert.Equal(
            ["2026-11-20|"],
            (
                await ReadAsync(
                    XlsxFixture.Of(
                        $"{Header}<row><c s=\"1\"><v>44884</v></c></row>",
                        styles: Styles,
                        properties: "<workbookPr date1904=\"1\"/>"
                    )
                )
            ).Lines
        );

    [Theory]
    [InlineData("<sheet name=\"A\" sheetId=\"1\" state=\"veryHidden\" r:id=\"s1\"/>", "no visible worksheet")]
    [InlineData("<sheet name=\"Lost\" sheetId=\"1\" r:id=\"s3\"/>", "names a sheet “Lost” that is missing")]
    [InlineData("", "no visible worksheet")]
    public async Task OpenAsync_NoSheet_IsSaid(string sheets, string part) =>
        Assert.Contains(part, await RefusalAsync(XlsxFixture.Of(Header, sheets)), StringComparison.Ordinal);

    [Fact]
    public async Task OpenAsync_EmptySheet_IsSaid() =>
        Assert.Contains(
            "holds no rows",
            await RefusalAsync(XlsxFixture.Of("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task OpenAsync_Entities_AreRefused()
    {
        const string sheet = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData>&b;</sheetData></worksheet>";
        Assert.Contains("document type (DTD)", await RefusalAsync(DocxFixture.Zip(XlsxFixture.Parts(sheet))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_ZipBomb_IsRefused()
    {
        var rows = $"{Header}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>{new string('x', 40 << 20)}</v></c></row>";
        Assert.Contains("over 200 times its size", await RefusalAsync(XlsxFixture.Of(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_DamagedHalfway_NothingIsTaken() =>
        Assert.Contains(
            "is damaged",
            await RefusalAsync(DocxFixture.Zip(XlsxFixture.Parts($"<worksheet><sheetData>{Header}<row><c><v>1</v></c></row><row>"))),
            StringComparison.Ordinal
        );
}
