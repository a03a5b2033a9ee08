using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Terms;

/// <summary>Reads the eight terms of F4 out of the clauses of a vendor's contracts.</summary>
public static class ContractTermsBuilder
{
    /// <param name="contracts">Every contract with the vendor that governs today.</param>
    /// <param name="longNoticeDays">From how many days of notice on a renewal counts (policy).</param>
    /// <param name="upstreamRights">
    /// Sourced ties by which a milestone or change of control further up reaches the vendor; any one makes that term present.
    /// </param>
    /// <returns>One verdict per term, or null when there is neither a contract nor an upstream right.</returns>
    public static IReadOnlyList<ContractTerm>? Build(
        IReadOnlyCollection<ContractClauses> contracts,
        int longNoticeDays,
        IReadOnlyCollection<EvidenceItem>? upstreamRights = null
    )
    {
        var verdicts = contracts.SelectMany(c => TermRules.Read(c, longNoticeDays)).ToList();
        verdicts.AddRange(
            (upstreamRights ?? []).Select(tie => new ContractTerm(
                ContractTermKind.MilestoneOrControlRight,
                TermPresence.Present,
                State: null,
                tie
            ))
        );
        return verdicts.Count == 0 ? null : [.. ContractTerms.All.Select(kind => ContractTerms.Merge(kind, verdicts))];
    }
}
