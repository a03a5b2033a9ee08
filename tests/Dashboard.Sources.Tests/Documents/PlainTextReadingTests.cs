using System.Text;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tests.Documents;

public sealed class PlainTextReadingTests : IDisposable
{
    private const string Words = "Größe: 5 € — “quoted”, 😀\r\nSecond line.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[]> Encodings() =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Words) },
            { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)] },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Words)] },
            { "UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task ReadAsync_UnicodeText_IsDecodedWithoutItsMark(string method, byte[] bytes)
    {
        var read = await ReadAsync(bytes);
        Assert.Equal(Words, read.Text);
        Assert.Equal(method, read.Method);
        Assert.Equal("text/plain", read.MediaType);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public async Task ReadAsync_Windows1252_IsReadWithANote()
    {
        var read = await ReadAsync([0x93, (byte)'5', 0x20, 0x80, 0x94, 0xE4]);
        Assert.Equal("“5 €”ä", read.Text);
        Assert.Equal("Windows-1252", read.Method);
        Assert.Contains("Windows-1252", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Nuls_AreRemovedWithANote()
    {
        var read = await ReadAsync("Fees\0 are\0 due."u8.ToArray());
        Assert.Equal("Fees are due.", read.Text);
        Assert.Equal("2 NUL characters were removed.", Assert.Single(read.Notes));
    }

    [Fact]
    public async Task ReadAsync_Markdown_IsSaid() =>
        Assert.Equal("text/markdown", (await ReadAsync("# Terms"u8.ToArray(), "terms.MD")).MediaType);

    private Task<DocumentText> ReadAsync(byte[] bytes, string name = "terms.txt") =>
        new DocumentTextReader().ReadAsync(folder.Write("upload.bin", bytes), name, CancellationToken.None);
}
