using Dashboard.Store.Search;

namespace Dashboard.Store.Tests.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("renewal", "", "renewal Renewal RENEWAL")]
    [InlineData("AGI", "", "AGI agi Agi")]
    [InlineData("openai", "OpenAI", "openai OpenAI Openai")]
    [InlineData("émis", "", "émis Émis ÉMIS")]
    public void Spellings_OfAWord_AreTheThreeLikeliest(string word, string name, string spellings)
    {
        Assert.Equal(spellings.Split(' '), SearchText.Spellings(word, [name]));
    }

    [Theory]
    [InlineData("agi", true)]
    [InlineData("ag", false)]
    [InlineData("exclusive of", false)]
    public void FindsClauses_OnlyWithThreeLettersEach(string typed, bool finds)
    {
        Assert.Equal(finds, SearchText.Of(typed)!.FindsClauses);
    }
}
