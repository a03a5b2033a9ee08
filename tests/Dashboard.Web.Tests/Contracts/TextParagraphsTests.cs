using Dashboard.Web.Contracts;

namespace Dashboard.Web.Tests.Contracts;

public class TextParagraphsTests
{
    [Fact]
    public void Split_WrappedText_KeepsLinesTogetherUntilAnEmptyOne() =>
        Assert.Equal(["one\r\ntwo", "three"], Split("one\r\ntwo\r\n  \r\n\r\nthree\r\n"));

    [Fact]
    public void Split_UnwrappedText_MakesEachLineAParagraph()
    {
        var lines = Enumerable.Range(0, 4).Select(i => new string((char)('a' + i), 200)).ToArray();

        Assert.Equal(lines, Split(string.Join('\n', lines)));
    }

    [Fact]
    public void Split_EndlessLine_IsCutAtSpaces()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 3_000));

        var pieces = Split(text);

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, 4_000));
        Assert.All(pieces.SkipLast(1), piece => Assert.EndsWith(" ", piece, StringComparison.Ordinal));
    }

    [Fact]
    public void Split_NoSpaces_NeverCutsASurrogatePair()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 3_000));

        Assert.All(Split(text), piece => Assert.False(char.IsLowSurrogate(piece[0])));
    }

    [Fact]
    public void Split_Nothing_IsEmpty() => Assert.Empty(Split(" \n\n "));

    private static string[] Split(string text) => [.. TextParagraphs.Split(text).Select(p => text[p.Start..p.End])];
}
