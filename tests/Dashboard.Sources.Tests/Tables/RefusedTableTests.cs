using System.Text;
using Dashboard.Sources.Tests.Documents;
using static Dashboard.Sources.Tests.Tables.TableFixture;

namespace Dashboard.Sources.Tests.Tables;

public sealed class RefusedTableTests
{
    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n \r\n", "holds no rows")]
    [InlineData("a,,c\n1,2,3", "header in row 1 has no name in column 2 (B): give every column a name of its own")]
    [InlineData("\na,b,A ,a\n", "header in row 2 has “a” in columns 1 (A) and 3 (C) and 4 (D)")]
    [InlineData("a,\"b\n1,2", "header in row 1 cannot be read: A quote opens")]
    [InlineData("%PDF-1.7 and so on", "is a PDF document, not a table")]
    [InlineData("  <!DOCTYPE html><html><table></table></html>", "is a web page (HTML)")]
    [InlineData("<?xml version=\"1.0\"?><table/>", "is an XML file")]
    [InlineData("[{\"a\":1}]", "is JSON")]
    [InlineData("{\"a\":1}", "is JSON")]
    [InlineData("PAR1....", "is Parquet")]
    [InlineData("\u001f\u008b\u0008\0\0", "compressed with gzip")]
    [InlineData("a\0,\0b\0\n\0", "NUL characters")]
    [InlineData("a,b\n1,2\n3,M\u00fcller\n", "is not UTF-8 text: line 3 holds the bytes FC")]
    [InlineData("PK\u0003\u0004 and then nothing", "is damaged")]
    public async Task OpenAsync_NoTable_SaysWhatWhereAndTheRemedy(string latin, string part)
    {
        var message = await RefusalAsync(Encoding.Latin1.GetBytes(latin), "costs\n.csv");
        Assert.StartsWith("“costs.csv”", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_Utf32_IsRefused() =>
        Assert.Contains(
            "UTF-32",
            await RefusalAsync([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("a,b")]),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task OpenAsync_TooManyColumns_IsRefused() =>
        Assert.Contains(
            "has 201 columns; at most 200 are read",
            await RefusalAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 201)) + "\n")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task OpenAsync_TooLarge_IsRefusedBeforeItIsTakenIn()
    {
        var message = await Assert.ThrowsAsync<Dashboard.Domain.Imports.UnreadableFileException>(() =>
            new Dashboard.Sources.Tables.TableReader().OpenAsync("big.csv", new EndlessText(), CancellationToken.None)
        );
        Assert.Contains("larger than 100 MB", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsAsync_BrokenQuotesEverywhere_EndsReading() =>
        Assert.Contains(
            "broken quotes in more than 1000 rows, the last one row 1002",
            await RefusalAsync(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,\"x\"y\n", 2_000)))),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task RowsAsync_MoreThanAMillionRows_EndsReading() =>
        Assert.Contains(
            "more than 1 million rows",
            await RefusalAsync(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 1_000_001)))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("word/document.xml", "is a Word document")]
    [InlineData("ppt/presentation.xml", "is a PowerPoint file")]
    [InlineData("content.xml", "is an OpenDocument file")]
    [InlineData("xl/workbook.bin", "is a binary Excel workbook")]
    [InlineData("holiday.jpg", "is a ZIP archive but no Excel workbook")]
    public async Task OpenAsync_OtherArchive_SaysWhich(string entry, string part) =>
        Assert.Contains(part, await RefusalAsync(DocxFixture.Zip((entry, "x")), "a.xlsx"), StringComparison.Ordinal);

    [Fact]
    public async Task OpenAsync_OldOrEncryptedWorkbook_SaysWhich()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];
        Assert.Contains("before 2007 (.xls)", await RefusalAsync(old, "a.xls"), StringComparison.Ordinal);
        byte[] encrypted = [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Assert.Contains("password protected", await RefusalAsync(encrypted, "a.xlsx"), StringComparison.Ordinal);
    }

    /// <summary>Rows without end, asynchronously only, as a browser sends them.</summary>
    private sealed class EndlessText : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
