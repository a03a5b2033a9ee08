using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Terms;

/// <summary>
/// The eight terms of one contract. Rejected clauses and those that an amendment ended do not count. Where the formula names the side (exclusivity on us, parity that we
/// owe) a clause whose side is not clear leaves the term unknown; elsewhere only words that put the clause on the other side alone take
/// it out.
/// </summary>
internal static class TermRules
{
    public static IEnumerable<ContractTerm> Read(ContractClauses contract, int longNoticeDays)
    {
        yield return Trap(contract, ContractTermKind.Exclusivity, BindsUs, ClauseTypes.Exclusivity);
        yield return Missing(contract, ContractTermKind.NoTerminationForConvenience, ClauseTypes.TerminationForConvenience);
        yield return Trap(
            contract,
            ContractTermKind.AutoRenewalLongNotice,
            c => c.NoticeDays is { } days ? days >= longNoticeDays : null,
            ClauseTypes.Renewal
        );
        yield return Trap(contract, ContractTermKind.RightOfFirstRefusal, NotOursAlone, ClauseTypes.RightOfFirstRefusal);
        yield return Trap(
            contract,
            ContractTermKind.MilestoneOrControlRight,
            c => c.Clause == ClauseTypes.AgiMilestone || c.Bound != BoundParty.Vendor,
            ClauseTypes.AgiMilestone,
            ClauseTypes.ChangeOfControl
        );
        yield return Trap(contract, ContractTermKind.ParityOwed, BindsUs, ClauseTypes.MostFavouredNation);
        yield return Trap(contract, ContractTermKind.AntiAssignment, NotOursAlone, ClauseTypes.AntiAssignment);
        yield return Missing(contract, ContractTermKind.NoTransitionService, ClauseTypes.TransitionServices);
    }

    private static bool? BindsUs(GoverningClause clause) =>
        clause.Bound == BoundParty.Unknown ? null : clause.Bound is BoundParty.Us or BoundParty.Both;

    private static bool? NotOursAlone(GoverningClause clause) => clause.Bound != BoundParty.Vendor;

    /// <summary>A term that a clause brings in. <paramref name="counts"/> answers null where the clause does not say.</summary>
    private static ContractTerm Trap(
        ContractClauses contract,
        ContractTermKind kind,
        Func<GoverningClause, bool?> counts,
        params string[] clauseTypes
    )
    {
        if (Settled(contract, kind, TermPresence.Absent, clauseTypes) is { } settled)
        {
            return settled;
        }

        clauseTypes = [.. clauseTypes.Where(type => Ending(contract, type) is null)];
        var clauses = contract.Clauses.Where(c => c.State != ClauseState.Rejected && clauseTypes.Contains(c.Clause)).ToList();
        var verdicts = clauses.ConvertAll(c => new ContractTerm(
            kind,
            counts(c) switch
            {
                true => TermPresence.Present,
                false => TermPresence.Absent,
                null => TermPresence.Unknown,
            },
            c.State,
            c.Evidence ?? Explain(contract, ClauseFound(c), c.Clause)
        ));
        verdicts.AddRange(
            clauseTypes
                .Where(type => !contract.DetectorsRun.Contains(type) || !clauses.Exists(c => c.Clause == type))
                .Select(type => WithoutClause(contract, kind, type, new ContractTerm(kind, TermPresence.Absent)))
        );
        return ContractTerms.Merge(kind, verdicts);
    }

    /// <summary>A term that consists in a clause not being there: a protection that the contract lacks.</summary>
    private static ContractTerm Missing(ContractClauses contract, ContractTermKind kind, string clauseType)
    {
        if (Settled(contract, kind, TermPresence.Present, clauseType) is { } settled)
        {
            return settled;
        }

        // A right that rests on us alone is the vendor's to use; it does not let us out.
        var protection = contract
            .Clauses.Where(c => c.State != ClauseState.Rejected && c.Clause == clauseType && c.Bound != BoundParty.Us)
            .MaxBy(c => c.State);
        return protection is null
            ? WithoutClause(contract, kind, clauseType, new ContractTerm(kind, TermPresence.Present, ClauseState.Proposed))
            : new ContractTerm(
                kind,
                TermPresence.Absent,
                protection.State,
                protection.Evidence ?? Explain(contract, ClauseFound(protection), clauseType)
            );
    }

    /// <summary>What needs no look at the clauses: an amendment ended all of them, or a person said whether the term is there.</summary>
    private static ContractTerm? Settled(
        ContractClauses contract,
        ContractTermKind kind,
        TermPresence whenEnded,
        params string[] clauseTypes
    )
    {
        if (Array.TrueForAll(clauseTypes, type => Ending(contract, type) is not null))
        {
            return new ContractTerm(kind, whenEnded, State: null, Ending(contract, clauseTypes[0])!.Evidence);
        }

        return contract.Stated.TryGetValue(kind, out var stated)
            ? new ContractTerm(
                kind,
                stated ? TermPresence.Present : TermPresence.Absent,
                ClauseState.Confirmed,
                new EvidenceItem(
                    $"{contract.Name}: “{ContractTerms.NameOf(kind)}” is stated as {(stated ? "there" : "not there")}.",
                    "stated in the contract register",
                    contract.Link,
                    contract.StatedAt
                )
            )
            : null;
    }

    private static EndedClause? Ending(ContractClauses contract, string clauseType) =>
        contract.Ended.FirstOrDefault(e => e.Clause == clauseType);

    /// <summary>Nothing found decides only where it was looked for.</summary>
    private static ContractTerm WithoutClause(ContractClauses contract, ContractTermKind kind, string clauseType, ContractTerm whenSearched)
    {
        var name = ClauseTypes.NameOf(clauseType);
        return contract.DetectorsRun.Contains(clauseType)
            ? whenSearched with
            {
                Evidence = Explain(contract, $"{contract.Name} was searched for “{name}”: no clause counts.", clauseType),
            }
            : new ContractTerm(
                kind,
                TermPresence.Unknown,
                State: null,
                Explain(contract, $"{contract.Name} was not searched for “{name}”.", clauseType)
            );
    }

    private static string ClauseFound(GoverningClause clause)
    {
        var notice = clause.NoticeDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"; notice {days} days") : "";
        return $"Clause “{ClauseTypes.NameOf(clause.Clause)}” found{notice}.";
    }

    private static EvidenceItem Explain(ContractClauses contract, string text, string clauseType) =>
        new(text, clauseType, contract.Link, contract.ScannedAt);
}
