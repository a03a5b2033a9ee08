namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>A sentence whose words speak for a clause, with the words themselves.</summary>
/// <param name="Sentence">Index into <see cref="ContractText.Sentences"/>.</param>
/// <param name="FirstWord">Where the strongest words begin, as a word position in the sentence.</param>
internal sealed record WordingMatch(
    int Sentence,
    double Confidence,
    IReadOnlyList<string> Fired,
    IReadOnlyList<string> WeakenedBy,
    string? Heading,
    int FirstWord
)
{
    public string Reason =>
        $"The words {string.Join(", ", Fired.Select(f => $"“{f}”"))}"
        + (Heading is null ? "" : $" under the heading “{Heading}”")
        + (WeakenedBy.Count == 0 ? "." : $"; less sure because of {string.Join(", ", WeakenedBy.Select(w => $"“{w}”"))}.");

    /// <summary>The finding without its fields, which are read once for rules and model alike.</summary>
    public ClauseFinding ToFinding(ContractText text, string clause)
    {
        var span = text.Sentences[Sentence];
        return new ClauseFinding(clause, span.Start, span.End, Math.Round(Confidence, 3), clause, Reason);
    }
}
