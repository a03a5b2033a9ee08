using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Demo;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>The words on which the demo's story turns, whether or not a rule finds them.</summary>
public sealed class DemoContractStoryTests
{
    [Theory]
    // Exclusivity: on us, on us until an amendment, on the vendor.
    [InlineData("microsoft-enterprise-ai", "exclusively from Provider")]
    [InlineData("mistral-sovereign-supply", "the Client entrusts exclusively to the Supplier")]
    [InlineData("openai-freight-collaboration", "Developer shall supply the Adapted Model exclusively to Kestrowyn")]
    [InlineData(
        "mistral-amendment-1",
        @"With effect from the Amendment Date, Article 2\.1 \(the exclusivity clause.*is deleted in its entirety"
    )]
    // Best prices: owed to us, owed by us.
    [InlineData("anthropic-commercial", "no less favorable to Customer than those that Provider offers to any other customer")]
    [InlineData("openai-freight-collaboration", "shall extend the same or equivalent terms to Developer")]
    [InlineData("amazon-migration-incentive", "you will give us terms of participation at least as good as the best")]
    // Milestones and changes of control.
    [InlineData("openai-freight-collaboration", "artificial general intelligence")]
    [InlineData("openai-enterprise-terms", "AGI determination")]
    [InlineData("amazon-model-services", "Change of Control")]
    [InlineData("openai-freight-collaboration", "acquires, directly or indirectly, more than half of the voting securities")]
    [InlineData("cohere-search-services", "change in effective control of the Licensee")]
    // Renewal: long and short notice.
    [InlineData("microsoft-ai-commit-plan", "no fewer than 180 days")]
    [InlineData("cohere-search-services", "at least 120 days")]
    [InlineData("openrouter-gateway", "at least 15 days")]
    // First refusal, first offer, first look.
    [InlineData("microsoft-enterprise-ai", "right of first refusal")]
    [InlineData("microsoft-ai-commit-plan", "take up the reservation on those same terms in priority")]
    [InlineData("mistral-sovereign-supply", "it gives preference to that of the Supplier")]
    // Transfer.
    [InlineData("mistral-sovereign-supply", "The Client shall not transfer it")]
    [InlineData("openrouter-gateway", "You may not transfer it to anybody else")]
    // Leaving.
    [InlineData("google-cloud-framework", "go on providing its services for a period of up to six months")]
    [InlineData("mistral-sovereign-supply", "ensures reversibility")]
    [InlineData("openrouter-gateway", "You may close your account at any moment, for any reason")]
    // Gateway, euro, what nobody knows.
    [InlineData("openrouter-gateway", "We are a reseller")]
    [InlineData("mistral-sovereign-supply", "EUR 250,000")]
    [InlineData("brindlemark-resale", "the vendor, the end date and the notice as not known")]
    public void Text_Contract_HoldsTheWordsOfTheStory(string key, string words) => Assert.Matches(words, Contract(key).Text);

    /// <summary>Neither a way out nor help on the way.</summary>
    [Theory]
    [InlineData("microsoft-enterprise-ai", "Provider owes no assistance with the move")]
    [InlineData("microsoft-ai-commit-plan", "The Buyer has no right to end this Order before the end of a Period")]
    [InlineData("openai-freight-collaboration", "There is no other right of Kestrowyn to terminate")]
    [InlineData("cohere-search-services", "Neither party shall be entitled to terminate this Agreement during a term")]
    [InlineData("brindlemark-resale", "Cancellation in the course of a period is excluded")]
    public void Text_ContractWithoutExit_SaysSo(string key, string words)
    {
        var text = Contract(key).Text;

        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.All(
            new[] { "transition services", "reversibility", "exit period" },
            help => Assert.DoesNotContain(help, text, StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(
            ClauseScanner.Default.Scan(text),
            f => f.Clause == ClauseTypes.TerminationForConvenience && f.Confidence >= 0.5
        );
    }

    [Fact]
    public void Texts_NewOnes_AreAsLongAsContractsAre()
    {
        string[] first =
        [
            "microsoft-enterprise-ai",
            "openai-enterprise-terms",
            "amazon-model-services",
            "anthropic-commercial",
            "google-cloud-ai",
        ];
        Assert.All(
            DemoCompany.Contracts.Where(c => !first.Contains(c.Key, StringComparer.Ordinal)),
            c => Assert.InRange(c.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 900, 2500)
        );
    }

    private static DemoContract Contract(string key) => DemoCompany.Contracts.Single(c => c.Key == key);
}
