using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.Tests.LockIn.Terms;

public class ContractTermsBuilderTests
{
    private static readonly string[] AllDetectors = [.. ClauseTypes.All.Select(c => c.Id)];

    [Fact]
    public void Build_NoContract_IsUnknown() => Assert.Null(ContractTermsBuilder.Build([], 60));

    [Fact]
    public void Build_ScannedContractWithoutClauses_LacksTheTwoProtectionsOnly()
    {
        var terms = ContractTermsBuilder.Build([Contract(AllDetectors)], 60)!;

        Assert.Equal(
            [ContractTermKind.NoTerminationForConvenience, ContractTermKind.NoTransitionService],
            terms.Where(t => t.Presence == TermPresence.Present).Select(t => t.Kind)
        );
        Assert.DoesNotContain(terms, t => t.Presence == TermPresence.Unknown);
        Assert.Equal(ClauseState.Proposed, Of(terms, ContractTermKind.NoTerminationForConvenience).State);
    }

    [Fact]
    public void Build_NothingSearched_LeavesEveryTermUnknown()
    {
        var terms = ContractTermsBuilder.Build([Contract([])], 60)!;

        Assert.Equal(ContractTerms.All, terms.Select(t => t.Kind));
        Assert.All(terms, t => Assert.Equal(TermPresence.Unknown, t.Presence));
        Assert.Equal("Master agreement was not searched for “Exclusivity”.", terms[0].Evidence!.Text);
    }

    [Theory]
    [InlineData(ClauseTypes.Exclusivity, BoundParty.Us, ContractTermKind.Exclusivity, TermPresence.Present)]
    [InlineData(ClauseTypes.Exclusivity, BoundParty.Both, ContractTermKind.Exclusivity, TermPresence.Present)]
    [InlineData(ClauseTypes.Exclusivity, BoundParty.Vendor, ContractTermKind.Exclusivity, TermPresence.Absent)]
    [InlineData(ClauseTypes.Exclusivity, BoundParty.Unknown, ContractTermKind.Exclusivity, TermPresence.Unknown)]
    [InlineData(ClauseTypes.MostFavouredNation, BoundParty.Us, ContractTermKind.ParityOwed, TermPresence.Present)]
    [InlineData(ClauseTypes.MostFavouredNation, BoundParty.Vendor, ContractTermKind.ParityOwed, TermPresence.Absent)]
    [InlineData(ClauseTypes.MostFavouredNation, BoundParty.Unknown, ContractTermKind.ParityOwed, TermPresence.Unknown)]
    [InlineData(ClauseTypes.AntiAssignment, BoundParty.Unknown, ContractTermKind.AntiAssignment, TermPresence.Present)]
    [InlineData(ClauseTypes.AntiAssignment, BoundParty.Vendor, ContractTermKind.AntiAssignment, TermPresence.Absent)]
    [InlineData(ClauseTypes.RightOfFirstRefusal, BoundParty.Unknown, ContractTermKind.RightOfFirstRefusal, TermPresence.Present)]
    [InlineData(ClauseTypes.ChangeOfControl, BoundParty.Both, ContractTermKind.MilestoneOrControlRight, TermPresence.Present)]
    [InlineData(ClauseTypes.ChangeOfControl, BoundParty.Vendor, ContractTermKind.MilestoneOrControlRight, TermPresence.Absent)]
    [InlineData(ClauseTypes.AgiMilestone, BoundParty.Vendor, ContractTermKind.MilestoneOrControlRight, TermPresence.Present)]
    [InlineData(
        ClauseTypes.TerminationForConvenience,
        BoundParty.Unknown,
        ContractTermKind.NoTerminationForConvenience,
        TermPresence.Absent
    )]
    [InlineData(ClauseTypes.TerminationForConvenience, BoundParty.Both, ContractTermKind.NoTerminationForConvenience, TermPresence.Absent)]
    [InlineData(ClauseTypes.TerminationForConvenience, BoundParty.Us, ContractTermKind.NoTerminationForConvenience, TermPresence.Present)]
    [InlineData(ClauseTypes.TransitionServices, BoundParty.Vendor, ContractTermKind.NoTransitionService, TermPresence.Absent)]
    public void Build_OneClause_DependsOnWhoIsBound(string clause, BoundParty bound, ContractTermKind kind, TermPresence expected)
    {
        var terms = ContractTermsBuilder.Build([Contract(AllDetectors, new GoverningClause(clause, ClauseState.Proposed, bound))], 60)!;

        Assert.Equal(expected, Of(terms, kind).Presence);
    }

    [Theory]
    [InlineData(59, TermPresence.Absent)]
    [InlineData(60, TermPresence.Present)]
    [InlineData(null, TermPresence.Unknown)]
    public void Build_Renewal_DependsOnTheNotice(int? days, TermPresence expected)
    {
        var renewal = new GoverningClause(ClauseTypes.Renewal, ClauseState.Proposed, NoticeDays: days);

        Assert.Equal(
            expected,
            Of(ContractTermsBuilder.Build([Contract(AllDetectors, renewal)], 60)!, ContractTermKind.AutoRenewalLongNotice).Presence
        );
    }

    [Fact]
    public void Build_RejectedClause_DoesNotCount()
    {
        var terms = ContractTermsBuilder.Build(
            [
                Contract(
                    AllDetectors,
                    new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Rejected, BoundParty.Us),
                    new GoverningClause(ClauseTypes.TerminationForConvenience, ClauseState.Rejected, BoundParty.Both)
                ),
            ],
            60
        )!;

        Assert.Equal(TermPresence.Absent, Of(terms, ContractTermKind.Exclusivity).Presence);
        Assert.Equal(TermPresence.Present, Of(terms, ContractTermKind.NoTerminationForConvenience).Presence);
    }

    [Fact]
    public void Build_SeveralContracts_OneIsEnoughAndTheConfirmedClauseSpeaks()
    {
        var evidence = new EvidenceItem("Section 4", "exclusivity", "contracts/2", null);
        var terms = ContractTermsBuilder.Build(
            [
                Contract(AllDetectors, new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Proposed, BoundParty.Us)),
                Contract(
                    AllDetectors,
                    new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Confirmed, BoundParty.Both, null, evidence)
                ),
                Contract([]),
            ],
            60
        )!;

        Assert.Equal(
            new ContractTerm(ContractTermKind.Exclusivity, TermPresence.Present, ClauseState.Confirmed, evidence),
            Of(terms, ContractTermKind.Exclusivity)
        );
    }

    [Fact]
    public void Build_OneContractNotSearched_CannotRuleATermOut() =>
        Assert.Equal(
            TermPresence.Unknown,
            Of(ContractTermsBuilder.Build([Contract(AllDetectors), Contract([])], 60)!, ContractTermKind.RightOfFirstRefusal).Presence
        );

    [Fact]
    public void Build_HarmlessClauseInAnUnsearchedContract_CannotRuleATermOut()
    {
        var clause = new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Confirmed, BoundParty.Vendor);

        Assert.Equal(
            TermPresence.Unknown,
            Of(ContractTermsBuilder.Build([Contract([], clause)], 60)!, ContractTermKind.Exclusivity).Presence
        );
    }

    [Fact]
    public void Build_UpstreamRight_IsPresentEvenWithoutAContract()
    {
        var tie = new EvidenceItem("A milestone reaches the vendor", "tie", "ties/1", null);
        var terms = ContractTermsBuilder.Build([], 60, [tie])!;

        Assert.Equal(tie, Of(terms, ContractTermKind.MilestoneOrControlRight).Evidence);
        Assert.Equal(TermPresence.Unknown, Of(terms, ContractTermKind.Exclusivity).Presence);
    }

    [Theory]
    [InlineData(true, TermPresence.Present)]
    [InlineData(false, TermPresence.Absent)]
    public void Build_StatedTerm_ReplacesTheClausesOfItsContract(bool stated, TermPresence expected)
    {
        var proposed = new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Confirmed, stated ? BoundParty.Vendor : BoundParty.Us);
        var contract = Contract(AllDetectors, proposed) with
        {
            Stated = Stated(ContractTermKind.Exclusivity, stated),
            Link = "/contracts/4",
        };

        var term = Of(ContractTermsBuilder.Build([contract], 60)!, ContractTermKind.Exclusivity);

        Assert.Equal((expected, ClauseState.Confirmed), (term.Presence, term.State));
        Assert.Equal(("stated in the contract register", "/contracts/4"), (term.Evidence!.Rule, term.Evidence.Link));
    }

    [Fact]
    public void Build_StatedTerm_LeavesTheOtherTermsAndContractsAlone()
    {
        var stated = Contract([]) with { Stated = Stated(ContractTermKind.Exclusivity, false) };

        Assert.Equal(
            (TermPresence.Absent, TermPresence.Unknown),
            (
                Of(ContractTermsBuilder.Build([stated], 60)!, ContractTermKind.Exclusivity).Presence,
                Of(ContractTermsBuilder.Build([stated], 60)!, ContractTermKind.ParityOwed).Presence
            )
        );
        Assert.Equal(
            TermPresence.Unknown,
            Of(ContractTermsBuilder.Build([stated, Contract([])], 60)!, ContractTermKind.Exclusivity).Presence
        );
    }

    [Fact]
    public void Build_EndedType_TakesItsClausesAndStatementsOutAndNamesTheAmendment()
    {
        var exclusivity = new GoverningClause(ClauseTypes.Exclusivity, ClauseState.Confirmed, BoundParty.Us);
        var ended = Contract(AllDetectors, exclusivity) with
        {
            Ended = [Ended(ClauseTypes.Exclusivity)],
            Stated = Stated(ContractTermKind.Exclusivity, true),
        };

        Assert.Equal(
            new ContractTerm(ContractTermKind.Exclusivity, TermPresence.Absent, State: null, Ended(ClauseTypes.Exclusivity).Evidence),
            Of(ContractTermsBuilder.Build([ended], 60)!, ContractTermKind.Exclusivity)
        );
    }

    [Fact]
    public void Build_EndedProtection_IsMissing()
    {
        var right = new GoverningClause(ClauseTypes.TerminationForConvenience, ClauseState.Confirmed, BoundParty.Both);
        var ended = Contract(AllDetectors, right) with { Ended = [Ended(ClauseTypes.TerminationForConvenience)] };

        Assert.Equal(
            TermPresence.Present,
            Of(ContractTermsBuilder.Build([ended], 60)!, ContractTermKind.NoTerminationForConvenience).Presence
        );
    }

    [Fact]
    public void Build_OneOfTwoTypesEnded_TheOtherStillCounts()
    {
        var milestone = new GoverningClause(ClauseTypes.AgiMilestone, ClauseState.Confirmed, BoundParty.Us);
        var control = new GoverningClause(ClauseTypes.ChangeOfControl, ClauseState.Confirmed, BoundParty.Us);
        var ended = Contract(AllDetectors, milestone, control) with { Ended = [Ended(ClauseTypes.AgiMilestone)] };
        var both = ended with { Ended = [Ended(ClauseTypes.AgiMilestone), Ended(ClauseTypes.ChangeOfControl)] };

        Assert.Equal(
            (TermPresence.Present, TermPresence.Absent),
            (
                Of(ContractTermsBuilder.Build([ended], 60)!, ContractTermKind.MilestoneOrControlRight).Presence,
                Of(ContractTermsBuilder.Build([both], 60)!, ContractTermKind.MilestoneOrControlRight).Presence
            )
        );
    }

    private static Dictionary<ContractTermKind, bool> Stated(ContractTermKind kind, bool there) => new() { [kind] = there };

    private static EndedClause Ended(string clause) =>
        new(clause, new EvidenceItem($"An amendment ended {clause}.", "amendment", null, null));

    private static ContractClauses Contract(IReadOnlyCollection<string> detectors, params GoverningClause[] clauses) =>
        new("Master agreement", detectors, clauses);

    private static ContractTerm Of(IReadOnlyList<ContractTerm> terms, ContractTermKind kind) => terms.Single(t => t.Kind == kind);
}
