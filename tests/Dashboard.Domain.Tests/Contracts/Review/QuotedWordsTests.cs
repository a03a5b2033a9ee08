using Dashboard.Domain.Contracts.Review;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Review;

public sealed class QuotedWordsTests
{
    private const string Text = "1. The Customer shall not assign.\n\n2. The Customer\r\n  shall pay. 3. The Customer shall not assign.";

    [Theory]
    [InlineData("shall pay", "shall pay")]
    [InlineData("Customer shall\npay.", "Customer\r\n  shall pay.")]
    public void Find_OtherSpaces_GivesThePlaceInTheText(string words, string expected)
    {
        var (span, problem) = QuotedWords.Find(Text, words, null);

        Assert.Null(problem);
        Assert.Equal(expected, Text[span.Start..span.End]);
    }

    [Fact]
    public void Find_WordsThatStandTwice_AsksForMore() =>
        Assert.Contains("2 times", QuotedWords.Find(Text, "shall not assign", null).Problem, StringComparison.Ordinal);

    [Fact]
    public void Find_WordsThatStandTwiceNearAPlace_TakesTheNearest() =>
        Assert.Equal(
            Text.LastIndexOf("shall not", StringComparison.Ordinal),
            QuotedWords.Find(Text, "shall not assign", Text.Length).Span.Start
        );

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("The customer shall not assign")]
    public void Find_NothingOrOtherLetters_IsAProblem(string words) => Assert.NotNull(QuotedWords.Find(Text, words, null).Problem);

    [Fact]
    public void Find_AnySelection_IsFoundWithoutItsOuterSpaces() =>
        Prop.ForAll<NonEmptyString, int, int>(
                (text, from, length) =>
                {
                    var whole = text.Get;
                    var start = (int)((uint)from % (uint)whole.Length);
                    var selected = whole.Substring(start, (int)((uint)length % (uint)(whole.Length - start + 1)));
                    var (span, problem) = QuotedWords.Find(whole, selected, start);
                    return string.IsNullOrWhiteSpace(selected)
                        ? problem is not null
                        : problem is null && Squeeze(whole[span.Start..span.End]) == Squeeze(selected);
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Squeeze(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
