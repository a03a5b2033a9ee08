using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.Tests.LockIn.Terms;

public sealed class ExitRightTests
{
    private static readonly EvidenceItem Amendment = new("Amendment 1", "amendments", Link: null, AsOf: null);

    public static TheoryData<bool, ClauseState?, bool?, bool> Everything
    {
        get
        {
            var all = new TheoryData<bool, ClauseState?, bool?, bool>();
            foreach (var searched in new[] { false, true })
            {
                foreach (var clause in new ClauseState?[] { null, ClauseState.Proposed, ClauseState.Confirmed })
                {
                    foreach (var stated in new bool?[] { null, false, true })
                    {
                        all.Add(searched, clause, stated, false);
                        all.Add(searched, clause, stated, true);
                    }
                }
            }

            return all;
        }
    }

    /// <summary>A contract cannot lack an exit on one page and have it in its vendor's score.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public void Judge_AnyEvidence_AgreesWithTheContractFactor(bool searched, ClauseState? clause, bool? statedMissing, bool ended)
    {
        var contract = new ContractClauses(
            "Terms",
            searched ? [ClauseTypes.TerminationForConvenience] : [],
            clause is { } state ? [new GoverningClause(ClauseTypes.TerminationForConvenience, state, BoundParty.Both)] : []
        )
        {
            Stated = statedMissing is { } missing
                ? new Dictionary<ContractTermKind, bool> { [ContractTermKind.NoTerminationForConvenience] = missing }
                : new Dictionary<ContractTermKind, bool>(),
            Ended = ended ? [new EndedClause(ClauseTypes.TerminationForConvenience, Amendment)] : [],
        };
        var term = ContractTermsBuilder
            .Build([contract], longNoticeDays: 60)!
            .Single(t => t.Kind == ContractTermKind.NoTerminationForConvenience);

        var right = ExitRights.Judge(
            new ExitRightEvidence(searched, clause is not null, clause == ClauseState.Confirmed, statedMissing, ended)
        );

        Assert.Equal(
            term.Presence,
            ExitRights.IsMissing(right) ? TermPresence.Present
                : right == ExitRight.Unknown ? TermPresence.Unknown
                : TermPresence.Absent
        );
    }
}
