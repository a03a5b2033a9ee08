using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A finding of the scan as a stored, proposed clause.</summary>
internal static class FoundClause
{
    private const int Longest = 1_000;

    public static Clause Of(ClauseFinding finding, ContractDocument document)
    {
        var clause = new Clause
        {
            ContractId = document.ContractId,
            Contract = document.Contract,
            Document = document,
            Type = finding.Clause,
            Words = "",
            Rule = "",
            Reason = "",
            State = ClauseState.Proposed,
        };
        Fill(clause, finding, document.Text);
        return clause;
    }

    /// <summary>Where it stands and what it says, as the finding has it; nothing of what a person decided.</summary>
    public static void Fill(Clause clause, ClauseFinding finding, string text)
    {
        (clause.Start, clause.End, clause.Words) = (finding.Start, finding.End, text[finding.Start..finding.End]);
        (clause.Confidence, clause.Rule) = (finding.Confidence, finding.Rule);
        clause.Reason = Cut(finding.Reason);
        (clause.Bound, clause.Benefits, clause.NoticeDays) = (finding.Bound, finding.Benefits, finding.NoticeDays);
        (clause.Scope, clause.CarveOuts, clause.Trigger) = (Cut(finding.Scope), Cut(finding.CarveOuts), Cut(finding.Trigger));
        (clause.Amount, clause.Currency) = (Fit(finding.Amount, 1e24m), Fit(finding.Amount, 1e24m) is null ? "" : finding.Currency ?? "");
        (clause.Percent, clause.NamedDate) = (Fit(finding.Percent, 1e5m), finding.Date);
        clause.NoLongerFound = false;
    }

    public static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;

    // A number too large for its column is a misreading: not known then. Four decimals are kept, as the column does.
    private static decimal? Fit(decimal? number, decimal below) => number is { } n && Math.Abs(n) < below ? Math.Round(n, 4) : null;
}
