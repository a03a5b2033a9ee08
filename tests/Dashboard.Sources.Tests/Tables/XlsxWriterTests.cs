using System.IO.Compression;
using Dashboard.Sources.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using static Dashboard.Sources.Tests.Tables.TableFixture;

namespace Dashboard.Sources.Tests.Tables;

public sealed class XlsxWriterTests
{
    [Fact]
    public async Task WriteRowAsync_TypedCells_AreAValidWorkbook()
    {
        var bytes = await XlsxAsync(
            ["Name", "Cost", "Since"],
            [
                [XlsxCell.Text("=1+1"), XlsxCell.Number(-1234.50m), XlsxCell.Date(new DateOnly(2026, 11, 20))],
                [XlsxCell.Text(null), XlsxCell.Number(null), XlsxCell.Date(null)],
                [XlsxCell.Text("\u0001<&>"), XlsxCell.Number(0), XlsxCell.Date(new DateOnly(1899, 1, 1))],
            ]
        );
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal("A1:C4", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal(["-1234.5", "46346", "0"], sheet.Descendants<CellValue>().Select(v => v.Text));
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        var header = (CellFormat)formats.CellFormats!.ElementAt((int)sheet.Descendants<Cell>().First().StyleIndex!.Value);
        Assert.NotNull(formats.Fonts!.ElementAt((int)header.FontId!.Value).GetFirstChild<Bold>());
    }

    [Fact]
    public async Task WriteRowAsync_Values_AreReadBackExactly()
    {
        var bytes = await XlsxAsync(
            ["Number", "Day"],
            [
                [XlsxCell.Number(0.1m), XlsxCell.Date(new DateOnly(1900, 3, 1))],
                [XlsxCell.Number(decimal.MaxValue), XlsxCell.Date(new DateOnly(1900, 2, 28))],
                [XlsxCell.Number(123456789012345.67m), XlsxCell.Date(DateOnly.MaxValue)],
                [XlsxCell.Number(0.0000000000000000000000000001m), XlsxCell.Date(DateOnly.MinValue)],
                [XlsxCell.Number(100000000000000000000m), default],
            ]
        );
        Assert.Equal(
            [
                "0.1|1900-03-01",
                "79228162514264337593543950335|1900-02-28",
                "123456789012345.67|9999-12-31",
                "0.0000000000000000000000000001|0001-01-01",
                "100000000000000000000|",
            ],
            (await ReadAsync(bytes)).Lines
        );
    }

    [Fact]
    public async Task WriteRowAsync_TextTooLong_IsCutAndCounted()
    {
        using var output = new MemoryStream();
        await using (var writer = XlsxWriter.Create(output, "T", ["a"]))
        {
            await writer.WriteRowAsync([XlsxCell.Text(new string('x', 32_767))], CancellationToken.None);
            await writer.WriteRowAsync([XlsxCell.Text(new string('x', 32_765) + "😀yz")], CancellationToken.None);
            await writer.FinishAsync(CancellationToken.None);
            Assert.Equal(1, writer.CutCells);
        }

        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        var texts = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Text>().Select(t => t.Text).ToArray();
        Assert.Equal(32_767, texts[1].Length);
        Assert.Equal(new string('x', 32_765) + "…", texts[2]);
    }

    [Theory]
    [InlineData("Vendors", "Vendors")]
    [InlineData("'A/B: [c]?*\\'", "A B   c")]
    [InlineData("", "Table")]
    [InlineData("A name that is longer than a sheet's may be", "A name that is longer than a sh")]
    public async Task Create_SheetName_IsMadeFit(string name, string expected)
    {
        using var output = new MemoryStream();
        await using (var writer = XlsxWriter.Create(output, name, ["a"]))
        {
            await writer.FinishAsync(CancellationToken.None);
        }

        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        Assert.Equal(expected, document.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public async Task FinishAsync_AnyRows_SaysNothingOfPersonMachineOrTime()
    {
        var bytes = await XlsxAsync(
            ["a"],
            [
                [XlsxCell.Text("x")],
            ]
        );
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("docProps", StringComparison.Ordinal));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.Equal(
            bytes,
            await XlsxAsync(
                ["a"],
                [
                    [XlsxCell.Text("x")],
                ]
            )
        );
    }

    [Fact]
    public async Task WriteRowAsync_StreamOfAWebServer_IsWrittenAsynchronouslyOnly()
    {
        await using var output = new AsynchronousOnly();
        await using (var writer = XlsxWriter.Create(output, "T", ["a", "b"]))
        {
            for (var i = 0; i < 5_000; i++)
            {
                await writer.WriteRowAsync([XlsxCell.Number(i), XlsxCell.Text($"Row {i}")], CancellationToken.None);
            }

            await writer.FinishAsync(CancellationToken.None);
        }

        Assert.Equal(5_000, (await ReadAsync(output.Written.ToArray())).Rows.Count());
    }

    [Fact]
    public async Task DisposeAsync_NotFinished_LeavesNothingThatReadsAsWhole()
    {
        using var output = new MemoryStream();
        await using (var writer = XlsxWriter.Create(output, "T", ["a"]))
        {
            for (var i = 0; i < 50_000; i++)
            {
                await writer.WriteRowAsync([XlsxCell.Number(i * 7919 % 1_000_003)], CancellationToken.None);
            }
        }

        Assert.Contains("is damaged", await RefusalAsync(output.ToArray(), "a.xlsx"), StringComparison.Ordinal);
    }

    private sealed class AsynchronousOnly : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => throw new InvalidOperationException("Synchronous.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Written.WriteAsync(buffer, cancellationToken);
    }
}
