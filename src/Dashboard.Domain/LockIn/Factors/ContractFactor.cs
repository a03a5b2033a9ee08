using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>F4. Each of the eight terms counts once, however many contracts have it; what is not known may or may not be there.</summary>
public static class ContractFactor
{
    public static FactorScore Score(IReadOnlyList<ContractTerm>? terms, LockInPolicy policy)
    {
        var contributions = ContractTerms
            .All.Select(kind =>
                Contribute(ContractTerms.Merge(kind, terms ?? []), policy.Contract.Of(kind), hasContract: terms is not null)
            )
            .ToList();
        return FactorScore.Of(
            FactorId.Contract,
            policy,
            LockInCalculator.Sum(contributions.Select(c => c.Points)),
            contributions,
            "Σ points of the terms that are there: "
                + string.Join(" · ", ContractTerms.All.Select(k => $"{ContractTerms.NameOf(k)} {Figures.Points(policy.Contract.Of(k))}"))
                + $". A renewal counts from {policy.LongNoticeDays} days of notice. Proposed clauses count, rejected ones do not.",
            "Clause kinds as labelled in the CUAD contracts; DORA articles 28(7) and 30 on ending a contract and what it must contain; EU "
                + "Data Act articles 23 to 31 on switching. The points are our policy."
        );
    }

    private static Contribution Contribute(ContractTerm term, decimal points, bool hasContract)
    {
        var name = ContractTerms.NameOf(term.Kind);
        return term.Presence switch
        {
            TermPresence.Present => new Contribution($"{name}: yes{Review(term)}", Interval.Exactly(points), term.Evidence),
            TermPresence.Absent => new Contribution($"{name}: no{Review(term)}", Interval.Exactly(0), term.Evidence),
            _ => new Contribution(
                $"{name}: not known",
                new Interval(0, points),
                term.Evidence,
                hasContract ? $"Read the contract for: {name}." : $"Import the contract, then look for: {name}.",
                hasContract ? Remedy.ReviewClauses : Remedy.Contracts
            ),
        };
    }

    private static string Review(ContractTerm term) =>
        term.State switch
        {
            ClauseState.Proposed => " (proposed)",
            ClauseState.Confirmed => " (confirmed)",
            _ => "",
        };
}
