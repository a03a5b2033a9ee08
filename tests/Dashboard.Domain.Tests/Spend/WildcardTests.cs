using System.Text.RegularExpressions;
using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public class WildcardTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "*", true)]
    [InlineData("a", "", false)]
    [InlineData("", "a", false)]
    [InlineData("Azure OpenAI", "azure openai", true)]
    [InlineData("Azure OpenAI Service", "azure openai", false)]
    [InlineData("gpt-5-mini-2026-01-01", "gpt-5*", true)]
    [InlineData("my-gpt-5", "*gpt-5", true)]
    [InlineData("my-gpt-5-pro", "*gpt-5", false)]
    [InlineData("abcabd", "*abd", true)]
    [InlineData("aaab", "a*a*b", true)]
    [InlineData("ab", "a*a*b", false)]
    [InlineData("a*b", "a*b", true)]
    [InlineData("a.b", "a?b", false)]
    [InlineData("abc", "**b**", true)]
    [InlineData("É", "é", true)]
    public void IsMatch_Pattern_MatchesTheWholeText(string text, string pattern, bool expected)
    {
        Assert.Equal(expected, Wildcard.IsMatch(text, pattern));
    }

    [Fact]
    public void IsMatch_AnyTextAndPattern_AgreesWithARegularExpression()
    {
        var text = Gen.Elements('a', 'B', 'b', '-').ArrayOf().Select(c => new string(c));
        var pattern = Gen.Elements('a', 'B', '*', '-').ArrayOf().Select(c => new string(c));
        Prop.ForAll(
                text.ToArbitrary(),
                pattern.ToArbitrary(),
                (t, p) =>
                {
                    var regex = "^" + Regex.Escape(p).Replace("\\*", ".*", StringComparison.Ordinal) + "$";
                    var expected = Regex.IsMatch(
                        t,
                        regex,
                        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
                    );
                    return Wildcard.IsMatch(t, p) == expected;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(12));
    }

    [Fact]
    public void IsMatch_PatternMadeToBeSlow_IsFast()
    {
        var pattern = string.Concat(Enumerable.Repeat("a*", 50)) + "b";

        Assert.False(Wildcard.IsMatch(new string('a', 20_000), pattern));
    }
}
