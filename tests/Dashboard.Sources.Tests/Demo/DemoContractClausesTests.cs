using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Sources.Demo;

namespace Dashboard.Sources.Tests.Demo;

/// <summary>The contracts were written to differ: what the clause rules find in them is what sets their vendors apart.</summary>
public sealed class DemoContractClausesTests
{
    private const double Sure = 0.5;

    [Theory]
    [InlineData("microsoft", ClauseTypes.Exclusivity, BoundParty.Us)]
    [InlineData("microsoft", ClauseTypes.MinimumCommitment, BoundParty.Us)]
    [InlineData("microsoft", ClauseTypes.AntiAssignment, BoundParty.Us)]
    [InlineData("microsoft", ClauseTypes.AgiMilestone, null)]
    [InlineData("openai", ClauseTypes.AgiMilestone, null)]
    [InlineData("openai", ClauseTypes.Renewal, null)]
    [InlineData("amazon", ClauseTypes.MinimumCommitment, BoundParty.Us)]
    [InlineData("amazon", ClauseTypes.ChangeOfControl, BoundParty.Us)]
    [InlineData("anthropic", ClauseTypes.MostFavouredNation, BoundParty.Vendor)]
    [InlineData("anthropic", ClauseTypes.TerminationForConvenience, BoundParty.Both)]
    [InlineData("google", ClauseTypes.TerminationForConvenience, null)]
    public void Scan_Contract_FindsTheClauseItWasWrittenFor(string vendor, string clause, BoundParty? bound) =>
        Assert.Contains(Scan(vendor), f => f.Clause == clause && f.Confidence >= Sure && (bound is null || f.Bound == bound));

    [Theory]
    [InlineData("microsoft", ClauseTypes.TerminationForConvenience)]
    [InlineData("amazon", ClauseTypes.Renewal)]
    [InlineData("anthropic", ClauseTypes.Exclusivity)]
    [InlineData("anthropic", ClauseTypes.MinimumCommitment)]
    [InlineData("google", ClauseTypes.Exclusivity)]
    [InlineData("google", ClauseTypes.MinimumCommitment)]
    public void Scan_Contract_FindsNoClauseThatItLacks(string vendor, string clause) =>
        Assert.DoesNotContain(Scan(vendor), f => f.Clause == clause);

    [Fact]
    public void Scan_RenewingContracts_FindTheirNotice() =>
        Assert.All(
            DemoCompany.Contracts.Where(c => c.NoticeDays is not null),
            c =>
                Assert.Equal(
                    c.NoticeDays,
                    Scan(c.VendorKey).Where(f => f.Clause == ClauseTypes.Renewal).MaxBy(f => f.Confidence)!.NoticeDays
                )
        );

    private static IReadOnlyList<ClauseFinding> Scan(string vendor) =>
        ClauseScanner.Default.Scan(DemoCompany.Contracts.Single(c => c.VendorKey == vendor).Text);
}
