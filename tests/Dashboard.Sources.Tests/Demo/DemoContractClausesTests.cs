using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Demo;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>The contracts were written to differ: what the clause rules find in them is what sets their vendors apart.</summary>
public sealed class DemoContractClausesTests
{
    private const double Sure = 0.5;

    [Theory]
    [InlineData("microsoft-enterprise-ai", ClauseTypes.Exclusivity, BoundParty.Us)]
    [InlineData("microsoft-enterprise-ai", ClauseTypes.MinimumCommitment, BoundParty.Us)]
    [InlineData("microsoft-enterprise-ai", ClauseTypes.AntiAssignment, BoundParty.Us)]
    [InlineData("microsoft-enterprise-ai", ClauseTypes.AgiMilestone, null)]
    [InlineData("openai-enterprise-terms", ClauseTypes.AgiMilestone, null)]
    [InlineData("openai-enterprise-terms", ClauseTypes.Renewal, null)]
    [InlineData("amazon-model-services", ClauseTypes.MinimumCommitment, BoundParty.Us)]
    [InlineData("amazon-model-services", ClauseTypes.ChangeOfControl, BoundParty.Us)]
    [InlineData("anthropic-commercial", ClauseTypes.MostFavouredNation, BoundParty.Vendor)]
    [InlineData("anthropic-commercial", ClauseTypes.TerminationForConvenience, BoundParty.Both)]
    [InlineData("google-cloud-ai", ClauseTypes.TerminationForConvenience, null)]
    [InlineData("openai-freight-collaboration", ClauseTypes.Exclusivity, null)]
    [InlineData("openai-freight-collaboration", ClauseTypes.MostFavouredNation, null)]
    [InlineData("openai-freight-collaboration", ClauseTypes.AgiMilestone, null)]
    [InlineData("mistral-sovereign-supply", ClauseTypes.Renewal, null)]
    [InlineData("cohere-search-services", ClauseTypes.MinimumCommitment, null)]
    [InlineData("cohere-search-services", ClauseTypes.Renewal, null)]
    [InlineData("google-document-order", ClauseTypes.MinimumCommitment, BoundParty.Us)]
    [InlineData("microsoft-ai-commit-plan", ClauseTypes.AntiAssignment, BoundParty.Us)]
    public void Scan_Contract_FindsTheClauseItWasWrittenFor(string key, string clause, BoundParty? bound) =>
        Assert.Contains(Scan(key), f => f.Clause == clause && f.Confidence >= Sure && (bound is null || f.Bound == bound));

    /// <summary>Wording that the model saw nowhere: proposed, but not above one half.</summary>
    [Fact]
    public void Scan_UnusualExclusivity_IsProposed() =>
        Assert.Contains(
            ClauseScanner.Default.Propose(DemoCompany.Contracts.Single(c => c.Key == "mistral-sovereign-supply").Text),
            f => f.Clause == ClauseTypes.Exclusivity
        );

    [Theory]
    [InlineData("microsoft-enterprise-ai", ClauseTypes.TerminationForConvenience)]
    [InlineData("amazon-model-services", ClauseTypes.Renewal)]
    [InlineData("anthropic-commercial", ClauseTypes.Exclusivity)]
    [InlineData("anthropic-commercial", ClauseTypes.MinimumCommitment)]
    [InlineData("google-cloud-ai", ClauseTypes.Exclusivity)]
    [InlineData("google-cloud-ai", ClauseTypes.MinimumCommitment)]
    [InlineData("openai-freight-collaboration", ClauseTypes.TerminationForConvenience)]
    [InlineData("openrouter-gateway", ClauseTypes.Exclusivity)]
    [InlineData("google-cloud-framework", ClauseTypes.Exclusivity)]
    public void Scan_Contract_ProposesNoClauseThatItLacks(string key, string clause) =>
        Assert.DoesNotContain(Scan(key), f => f.Clause == clause && f.Confidence >= ClauseScanner.ProposeFrom);

    [Theory]
    [InlineData("microsoft-enterprise-ai")]
    [InlineData("openai-enterprise-terms")]
    [InlineData("anthropic-commercial")]
    [InlineData("google-cloud-ai")]
    [InlineData("mistral-sovereign-supply")]
    public void Scan_RenewingContract_FindsItsNotice(string key) =>
        Assert.Equal(
            DemoCompany.Contracts.Single(c => c.Key == key).NoticeDays,
            Scan(key).Where(f => f.Clause == ClauseTypes.Renewal).MaxBy(f => f.Confidence)!.NoticeDays
        );

    private static IReadOnlyList<ClauseFinding> Scan(string key) =>
        ClauseScanner.Default.Scan(DemoCompany.Contracts.Single(c => c.Key == key).Text);
}
