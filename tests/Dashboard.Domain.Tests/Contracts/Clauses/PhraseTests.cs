using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Tests.Contracts.Clauses;

public class PhraseTests
{
    [Theory]
    [InlineData("shall not ..2 assign*", "it shall not ever assign this", true)]
    [InlineData("shall not ..2 assign*", "it shall not under any pretext assign this", false)]
    [InlineData("shall not ..2 assign*", "it shall gladly not assign this", false)]
    [InlineData("shall not ..2 assign*", "shall shall not not assigned", true)]
    [InlineData("at least #", "at least twelve", true)]
    [InlineData("at least #", "at least 1,200.50", true)]
    [InlineData("at least #", "at least some", false)]
    [InlineData("red|blue", "a Blue car", true)]
    [InlineData("red|blue", "a bluer car", false)]
    public void Find_Pattern_MatchesWordsInOrder(string pattern, string text, bool matches)
    {
        var lexicon = new Lexicon();
        var phrase = new Phrase(pattern, lexicon);
        var kinds = new WordIndex(text, [new TextSpan(0, text.Length)]) is var index ? Kinds(index, lexicon) : [];
        Assert.Equal(matches, phrase.Find(kinds) is not null);
    }

    private static UInt128[] Kinds(WordIndex index, Lexicon lexicon)
    {
        var byId = lexicon.KindsOf(index.Vocabulary);
        var words = index.Of(0).ToArray();
        return [.. words.Select(w => byId[w.Id])];
    }
}
