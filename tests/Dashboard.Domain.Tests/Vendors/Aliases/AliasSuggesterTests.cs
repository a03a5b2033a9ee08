using Dashboard.Domain.Vendors.Aliases;

namespace Dashboard.Domain.Tests.Vendors.Aliases;

public sealed class AliasSuggesterTests
{
    private static readonly AliasSuggester Suggester = new([
        new KnownModel(1, "GPT-4o", ["GPT-4o", "gpt-4o"]),
        new KnownModel(2, "GPT-4o mini", ["GPT-4o mini", "gpt-4o-mini"]),
        new KnownModel(3, "Sonnet of June", ["claude-3-5-sonnet-20240620"]),
        new KnownModel(4, "Sonnet of October", ["claude-3-5-sonnet-20241022"]),
        new KnownModel(5, "O1", ["o1"]),
    ]);

    [Theory]
    [InlineData("azure/gpt-4o-2024-11-20", 1, "Without its date 2024-11-20 the name reads “gpt-4o”, as GPT-4o does.")]
    [InlineData("openrouter/openai/gpt-4o-mini:free", 2, "Without seller and marks the name reads “gpt-4o-mini”, as GPT-4o mini does.")]
    [InlineData("gpt-4o", 1, "The name reads “gpt-4o”, as GPT-4o does.")]
    public void Find_OneModelHasTheForm_SuggestsItWithTheReason(string name, int model, string reason) =>
        Assert.Equal(new AliasSuggestion(model, reason), Suggester.Find(name));

    [Theory]
    [InlineData("us.anthropic.claude-3-5-sonnet-20241022-v2:0")]
    [InlineData("claude-3-5-sonnet-latest")]
    public void Find_TwoModelsHaveTheForm_SuggestsNothing(string name) => Assert.Null(Suggester.Find(name));

    [Theory]
    [InlineData("o1")]
    [InlineData("gpt-4o-realtime")]
    [InlineData("ft:gpt-4o-2024-08-06:acme::x1")]
    [InlineData("")]
    public void Find_TooShortOrAnotherModel_SuggestsNothing(string name) => Assert.Null(Suggester.Find(name));
}
