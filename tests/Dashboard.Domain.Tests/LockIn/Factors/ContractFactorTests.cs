using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Factors;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.Tests.LockIn.Factors;

public class ContractFactorTests
{
    [Theory]
    [InlineData(ContractTermKind.Exclusivity, 35)]
    [InlineData(ContractTermKind.NoTerminationForConvenience, 20)]
    [InlineData(ContractTermKind.AutoRenewalLongNotice, 10)]
    [InlineData(ContractTermKind.RightOfFirstRefusal, 10)]
    [InlineData(ContractTermKind.MilestoneOrControlRight, 10)]
    [InlineData(ContractTermKind.ParityOwed, 5)]
    [InlineData(ContractTermKind.AntiAssignment, 5)]
    [InlineData(ContractTermKind.NoTransitionService, 5)]
    public void Score_OneTermPresent_GivesItsPoints(ContractTermKind kind, int points)
    {
        var terms = ContractTerms.All.Select(k => new ContractTerm(k, k == kind ? TermPresence.Present : TermPresence.Absent)).ToList();

        Assert.Equal(Interval.Exactly(points), Value(terms));
    }

    [Fact]
    public void Score_NoContract_IsUnknown()
    {
        Assert.Equal(Interval.Unknown, Value(null));
        Assert.Equal(Interval.Unknown, Value([]));
    }

    [Fact]
    public void Score_TermNotListed_Widens()
    {
        var terms = WorkedExample.Terms.Where(t => t.Kind != ContractTermKind.Exclusivity).ToList();

        Assert.Equal(new Interval(40, 75), Value(terms));
    }

    [Fact]
    public void Score_SameTermTwice_CountsOnce()
    {
        ContractTerm[] terms = [.. WorkedExample.Terms, new(ContractTermKind.MilestoneOrControlRight, TermPresence.Present)];

        Assert.Equal(Interval.Exactly(40), Value(terms));
    }

    [Theory]
    [InlineData(ClauseState.Proposed, "Exclusivity that binds us: yes (proposed)")]
    [InlineData(ClauseState.Confirmed, "Exclusivity that binds us: yes (confirmed)")]
    public void Score_ReviewedTerm_SaysSo(ClauseState state, string expected)
    {
        var factor = ContractFactor.Score([new(ContractTermKind.Exclusivity, TermPresence.Present, state)], LockInPolicy.Default);

        Assert.Equal(expected, factor.Contributions[0].Label);
    }

    private static Interval Value(IReadOnlyList<ContractTerm>? terms) => ContractFactor.Score(terms, LockInPolicy.Default).Value;
}
