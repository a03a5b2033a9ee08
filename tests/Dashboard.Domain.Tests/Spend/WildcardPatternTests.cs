using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public sealed class WildcardPatternTests
{
    [Theory]
    [InlineData("gpt-5, input", "*, INPUT", true)]
    [InlineData("gpt-5", "gpt-5", true)]
    [InlineData("gpt-5.1", "gpt-5", false)]
    [InlineData("aba", "ab*ba", false)]
    [InlineData("", "*", true)]
    [InlineData("abcabd", "*ab*d", true)]
    [InlineData("5.4 cd inp Gl 1M Tokens", "* cd inp *", true)]
    public void Map_Pattern_TakesTheWholeText(string text, string pattern, bool expected) => Assert.Equal(expected, Matches(text, pattern));

    [Fact]
    public void Map_AnyPattern_AgreesWithWildcard()
    {
        var texts = Gen.ArrayOf(Gen.Elements('a', 'B', '-')).Select(c => new string(c));
        var patterns = Gen.ArrayOf(Gen.Elements('a', 'b', '-', '*')).Where(c => c.Length > 0).Select(c => new string(c));

        Prop.ForAll(texts.Zip(patterns).ToArbitrary(), pair => Matches(pair.Item1, pair.Item2) == Wildcard.IsMatch(pair.Item1, pair.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool Matches(string text, string pattern) =>
        new LineMapper([new MappingRule(1, 1, "rule", [new LineCondition(LineField.SkuMeter, pattern)], new LineTarget { ModelId = 1 })])
            .Map(new UsageLine { Currency = "USD", SkuMeter = text })
            .Target.ModelId
            is not null;
}
