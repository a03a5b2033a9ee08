namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>An amount to buy, spend or pay whatever is used: minimum purchase, take or pay, shortfall.</summary>
public sealed class MinimumCommitmentDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("take or pay", 0.8),
            ("shall|will|must|agree*|commit* ..6 purchase|buy|order|spend|pay|expend ..12 minimum", 0.6),
            ("shall|will|must|agree*|commit* ..6 purchase|buy|order|spend|pay|expend ..10 at least #|$", 0.55),
            ("shall|will|must|agree*|commit* ..6 purchase|buy|order|spend|pay|expend ..10 not|no less|fewer than #|$", 0.5),
            ("fail|fails|failure|failed|unable ..8 minimum", 0.55),
            ("less than ..6 minimum", 0.5),
            ("minimum ..1 annual|monthly|quarterly|yearly", 0.55),
            ("minimum ..2 purchase|purchases|order|orders|quantity|quantities|commitment*|volume*|spend*", 0.55),
            ("minimum ..2 royalt*|guarantee*|payment*|fee|fees|revenue*|sales|charge*", 0.5),
            ("minimum of #|$", 0.5),
            ("minimum ..10 year|month|quarter|annum|annual|monthly|quarterly", 0.5),
            ("minimum", 0.35),
            ("at least|than #|$ ..8 per|each|every year|month|quarter|annum", 0.3),
            ("committed|commitment ..1 amount|spend|quantity|volume", 0.35),
            ("purchase|spend|annual commitment", 0.3),
            ("shortfall|deficiency payment|fee|amount", 0.3),
        ],
        supports:
        [
            ("shall|will|must|agree* ..4 purchase|buy|order|spend|pay|sell", 0.15),
            ("contract|calendar|each|every|first|second year|quarter|month", 0.2),
            ("$", 0.15),
            ("during the term", 0.1),
        ],
        carveOuts:
        [
            "at a minimum",
            "at minimum",
            "minimum ..2 standard*|requirement*|qualification*|insurance|coverage|limit*|age|wage*|credit",
            "at least|than # ..4 day*|hour*|times|percent|%",
            "least #|$ ..3 business|working|calendar days",
        ],
        weakeners:
        [
            ("insur*|coverage|liability", 0.3),
            ("means|mean", 0.7),
            ("voting|shares|directors", 0.7),
            ("no|not|nothing ..12 minimum", 0.6),
        ],
        headings: [("minimum*", 0.35), ("commitment*|shortfall|royalt*", 0.25)]
    );

    public string Clause => ClauseTypes.MinimumCommitment;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
