using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class PassageFeaturesTests
{
    [Theory]
    [InlineData("assign assigns assigned assigning assignment assignments")]
    [InlineData("terminate terminated terminates terminating termination")]
    public void Stem_FormsOfAWord_ShareIt(string words) => Assert.Single(words.Split(' ').Select(w => Stem.Of(w).ToString()).Distinct());

    [Fact]
    public void Of_OtherNumbers_AreTheSameFeatures() =>
        Assert.Equal(Features("Customer shall pay within thirty (30) days."), Features("Customer shall pay within forty-five (45) days."));

    [Fact]
    public void Of_OtherWords_AreOtherFeatures() =>
        Assert.NotEqual(Features("Customer shall pay the fee within a month."), Features("Customer may audit the books within a month."));

    [Fact]
    public void Of_EndlessSentence_StaysBounded()
    {
        var text = new ContractText(
            string.Join(' ', Enumerable.Range(0, 1000).Select(i => $"w{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}"))
        );
        Assert.True(Buffer(text).Buckets.Length < 400 * 14);
    }

    [Theory]
    [InlineData("Supplier shall:\n\n(a) keep records;\n\n(b) open them.", "Supplier shall:")]
    public void Outline_ItemsOfAList_KnowItsOpening(string words, string opening)
    {
        var text = new ContractText(words);
        var leads = Outline.Of(text).Leads;
        Assert.Equal(-1, leads[0]);
        Assert.All(leads.Skip(1), lead => Assert.Equal(opening, text.Slice(text.Sentences[lead]).ToString()));
    }

    private static int[] Features(string sentence) => [.. Buffer(new ContractText(sentence)).Buckets.ToArray().Order()];

    private static FeatureBuffer Buffer(ContractText text) =>
        new PassageFeatures(text, new Tokens(text.Words, null), new RuleHits(text, [])).Of(0);
}
