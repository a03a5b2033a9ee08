using Dashboard.Sources.Pages;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Sources.Tests.Pages;

/// <summary>Lines of a report; a letter is one wide here.</summary>
public sealed class LineBreakingTests
{
    [Fact]
    public void Break_WordsThatFit_FillLinesAtBlanks() => Assert.Equal(["the quick", "brown fox"], Lines("the quick brown fox", 9));

    [Fact]
    public void Break_WordWiderThanALine_IsCut() => Assert.Equal(["abcd", "efgh", "ij"], Lines("abcdefghij", 4));

    [Fact]
    public void Break_LineBreaks_AreKept() => Assert.Equal(["a", "", "b"], Lines("a\n\nb", 4));

    [Fact]
    public void Break_AnyText_LosesNoLetterAndExceedsNoWidth() =>
        Prop.ForAll<NonNull<string>, PositiveInt>(
                (text, width) =>
                {
                    var lines = Lines(text.Get, width.Get + 1);
                    var fits = lines.All(l => l.Length <= width.Get + 1);
                    return fits && Letters(string.Concat(lines)) == Letters(text.Get);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Letters(string text) =>
        string.Concat(text.Where(c => c is not (' ' or '\t' or '\r' or '\n' or '\f' or '\u0085' or '\u2028' or '\u2029')));

    private static List<string> Lines(string text, int width) => [.. LineBreaking.Break(text, width, piece => piece.Length)];
}
