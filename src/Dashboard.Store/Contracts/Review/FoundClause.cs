using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Review;

/// <summary>A finding of the scan as a stored, proposed clause.</summary>
internal static class FoundClause
{
    private const int LongestReason = 1_000;

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
        clause.Reason = finding.Reason.Length > LongestReason ? finding.Reason[..LongestReason] : finding.Reason;
        (clause.Bound, clause.NoticeDays, clause.NoLongerFound) = (finding.Bound, finding.NoticeDays, false);
    }
}
