using Dashboard.Domain.Spend;
using Dashboard.Store.Spend;
using Dashboard.Store.Vendors;
using Dashboard.Web.Spend.Rules;

namespace Dashboard.Web.Tests.Spend.Rules;

public class RuleWordsTests
{
    private static readonly RuleChoices Choices = new([new NamedItem(1, "openai", "OpenAI")], [new NamedItem(2, "gpt-5", "GPT-5")], []);

    [Fact]
    public void When_PatternAndPlainText_ReadAsASentence() =>
        Assert.Equal(
            "when Service name matches *openai* or *gpt* and Region is eu-west-1",
            RuleWords.When([new(LineField.ServiceName, "*openai* | *gpt*"), new(LineField.Region, "eu-west-1")])
        );

    [Fact]
    public void When_ManyAlternatives_CountsThoseLeftOut() =>
        Assert.Equal("when SKU is a or b or 2 others", RuleWords.When([new(LineField.SkuId, "a|b|c|d")], most: 2));

    [Fact]
    public void Then_NamesTargetsAndNumbersWhatIsGone() =>
        Assert.Equal(
            "developer OpenAI, host number 9, model GPT-5, token kind cache read",
            RuleWords.Then(
                new StoredMappingRule
                {
                    Name = "r",
                    DeveloperId = 1,
                    HostId = 9,
                    ModelId = 2,
                    TokenKind = TokenKind.CacheRead,
                },
                Choices
            )
        );

    [Fact]
    public void Fields_EveryFieldOfALine_HasAName() =>
        Assert.Equal(Enum.GetValues<LineField>().Order(), RuleWords.Fields.Select(f => f.Field).Order());

    [Theory]
    [InlineData(true, false, false, false, "party")]
    [InlineData(true, false, true, true, "party, host and model")]
    public void Lacks_MissingParts_AreListed(bool party, bool developer, bool host, bool model, string words) =>
        Assert.Equal(words, RuleWords.Lacks(new UnmappedUsage(null, null, null, null, "USD", party, developer, host, model, 1, 1)));
}
