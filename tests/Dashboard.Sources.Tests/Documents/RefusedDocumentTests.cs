using System.IO.Compression;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using static Dashboard.Sources.Tests.Documents.DocxFixture;

namespace Dashboard.Sources.Tests.Documents;

public sealed class RefusedDocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "contract.txt", "“contract.txt” is empty")]
    [InlineData("<?xml version=\"1.0\"?><w:wordDocument/>", "contract.xml", "XML file")]
    [InlineData("{\\rtf1 Terms}", "contract.txt", "Rich Text Format")]
    [InlineData("Only words", "contract.docx", "is not what its name says")]
    [InlineData("PK\u0003\u0004 and then nothing", "contract.docx", "is damaged")]
    [InlineData("a\u0001\u0002\u0003\u0004\u0005\u0006b", "contract.txt", "binary data")]
    public async Task ReadAsync_OtherContent_SaysWhatAndTheRemedy(string content, string name, string part) =>
        Assert.Contains(part, await RefusalAsync(Encoding.Latin1.GetBytes(content), name), StringComparison.Ordinal);

    [Theory]
    [InlineData("xl/workbook.xml", "Excel workbook")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("holiday.jpg", "ZIP archive but no Word document")]
    public async Task ReadAsync_OtherArchive_SaysWhich(string entry, string part) =>
        Assert.Contains(part, await RefusalAsync(Zip((entry, "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task ReadAsync_EncryptedDocx_SaysPasswordProtected()
    {
        byte[] file =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[70_000],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[100],
        ];
        Assert.Contains("password protected", await RefusalAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_OldWordFile_SaysSaveAsDocx()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];
        Assert.Contains("before 2007", await RefusalAsync(file, "contract.doc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_DocumentType_IsRefused()
    {
        const string xml = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
        Assert.Contains("document type (DTD)", await RefusalAsync(Raw(xml)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ExternalEntity_IsRefused()
    {
        var secret = folder.Write("secret.txt", "swordfish"u8.ToArray());
        var xml = $"<!DOCTYPE d [<!ENTITY x SYSTEM \"file://{secret}\">]><d>&x;</d>";
        var message = await RefusalAsync(Raw(xml));
        Assert.Contains("DTD", message, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_PartThatUnpacksToTooMuch_IsRefused() =>
        Assert.Contains("unpacks to more than", await RefusalAsync(Raw(new string(' ', 30_000_000))), StringComparison.Ordinal);

    [Fact]
    public async Task ReadAsync_DirectoryThatLiesAboutSize_IsRefused()
    {
        var bomb = Raw("<w:document xmlns:w=\"" + WordSpace + "\">" + new string(' ', 30_000_000) + "</w:document>");
        DeclareUncompressedSize(bomb, 1_000);
        Assert.Matches("unpacks to more than|is damaged", await RefusalAsync(bomb));
    }

    [Fact]
    public async Task ReadAsync_ThousandsOfParts_IsRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 5_001; i++)
            {
                zip.CreateEntry($"p{i}", CompressionLevel.NoCompression);
            }
        }

        Assert.Contains("more than 5000 parts", await RefusalAsync(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_EndlessNesting_IsRefused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt>", 5_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5_000));
        Assert.Contains("nested more than", await RefusalAsync(RawBody(body)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_NoText_SaysSo() =>
        Assert.Contains(
            "holds no text",
            await RefusalAsync(Of(new DocumentFormat.OpenXml.Wordprocessing.Paragraph())),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task ReadAsync_BrokenXml_IsDamaged() =>
        Assert.Contains("is damaged", await RefusalAsync(Raw("<w:document")), StringComparison.Ordinal);

    [Fact]
    public async Task ReadAsync_MissingFile_SaysSo()
    {
        var path = Path.Combine(folder.Path, "nothing.txt");
        var refusal = await Assert.ThrowsAsync<UnreadableFileException>(() =>
            new DocumentTextReader().ReadAsync(path, "nothing.txt", CancellationToken.None)
        );
        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_HostileName_IsShownAsDataOnly()
    {
        var name = "../../etc/passwd\r\nINFO all is well" + new string('x', 500);
        var message = await RefusalAsync([], name);
        Assert.DoesNotContain('\n', message);
        Assert.True(message.Length < 250);
    }

    /// <summary>Overwrites the uncompressed size in the archive's directory and in the entry's own header.</summary>
    private static void DeclareUncompressedSize(byte[] zip, int size)
    {
        BitConverter.TryWriteBytes(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24), size);
        BitConverter.TryWriteBytes(zip.AsSpan(22), size);
    }

    private async Task<string> RefusalAsync(byte[] bytes, string name = "contract.docx")
    {
        var path = folder.Write("upload.bin", bytes);
        return (
            await Assert.ThrowsAsync<UnreadableFileException>(() => new DocumentTextReader().ReadAsync(path, name, CancellationToken.None))
        ).Message;
    }
}
