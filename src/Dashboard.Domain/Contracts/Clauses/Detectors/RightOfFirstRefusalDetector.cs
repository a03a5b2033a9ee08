namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A party must be offered a deal first, may match another offer, or is negotiated with first.</summary>
public sealed class RightOfFirstRefusalDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("right* of first refusal|offer|negotiation|opportunity|look|notification|notice", 0.8),
            ("first right|option|opportunity|refusal", 0.55),
            ("first ..2 negotiat*|offer|refusal|opportunity", 0.5),
            ("right ..4 to match|first", 0.5),
            ("match ..6 offer|terms|bid", 0.5),
            ("right ..3 negotiat*", 0.35),
            ("exclusive* ..2 negotiat*", 0.5),
            ("negotiat* ..6 exclusiv*", 0.45),
            ("rofr|rofo|rofn", 0.8),
            ("last refusal|right|match", 0.4),
            ("offer* ..6 first to", 0.45),
            ("same terms ..8 offer*|third", 0.4),
            ("third party ..3 offer", 0.4),
            ("bona fide ..2 offer*", 0.45),
            ("prior to ..6 offering|entering|granting|licensing|selling ..16 offer|notify|negotiat*", 0.45),
            ("shall|will|must|agrees ..4 first offer|notify|negotiate|give|provide", 0.5),
            ("decline*|reject* ..6 offer|exercise ..10 third", 0.4),
            ("option|right to acquire|purchase|license ..16 offer*|third", 0.25),
        ],
        supports:
        [
            ("# ..3 days", 0.1),
            ("third party|parties", 0.15),
            ("same|no less|no more|more favorable terms", 0.15),
            ("good faith", 0.15),
            ("notif*|notice", 0.1),
        ],
        carveOuts:
        [
            "public offering",
            "offering memorandum",
            "first class|day|business|year|anniversary|payment|sentence",
            "dispute* ..10 negotiat*",
            "negotiat* ..10 dispute*",
        ],
        weakeners: [("dispute*|arbitrat*|mediat*|controvers*", 0.3), ("refund*|reject* ..3 product*", 0.5), ("means", 0.7)],
        headings: [("first ..2 refusal|offer|negotiation|right*|opportunity", 0.5), ("refusal|option", 0.3), ("negotiat*", 0.25)]
    );

    public string Clause => ClauseTypes.RightOfFirstRefusal;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
