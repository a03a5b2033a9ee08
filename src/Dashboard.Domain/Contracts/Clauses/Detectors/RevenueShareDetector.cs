namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A share of revenue, profit or sales is paid: royalties, commissions, splits.</summary>
public sealed class RevenueShareDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "pay|pays|paid|receive|entitled|remit|retain ..14 %|percent|percentage ..10 revenue*|sales|profit*|receipts|fees|income|proceeds",
                0.65
            ),
            ("%|percent|percentage ..8 of ..6 revenue*|sales|profit*|receipts|proceeds|income|gross|net|margin", 0.5),
            ("royalt* ..10 %|percent|percentage", 0.55),
            ("royalty ..2 rate|rates|payment*|of", 0.35),
            ("pay|pays ..8 royalt*", 0.5),
            ("shar* ..6 revenue*|profit*|proceeds", 0.5),
            ("revenue|profit shar*|split*", 0.6),
            ("commission* ..8 %|percent|equal|rate|of", 0.5),
            ("pay|pays|paid|receive|entitled ..8 commission*", 0.45),
            ("continuing|monthly royalty|service ..2 fee* ..10 %|percent|gross", 0.5),
            ("%|percent ..6 to ..10 and ..4 %|percent", 0.4),
            ("split|divided|allocated|shared ..6 equally|#|between", 0.3),
            ("net|gross sales|revenue* ..10 %|percent", 0.35),
        ],
        supports: [("net|gross ..1 sales|revenue*|receipts|profit*", 0.2), ("shall|will pay", 0.15), ("quarter*|month*", 0.05)],
        carveOuts: ["royalty free", "interest ..6 %|percent", "% ..4 per annum", "royalties or", "% ..4 shares|stock|voting|equity"],
        weakeners:
        [
            ("interest|late|overdue", 0.5),
            ("audit*|underpa*|discrepanc*|books|records", 0.35),
            ("means|mean|defined", 0.6),
            ("tax|taxes|withh*", 0.5),
            ("shares|stock|voting|ownership", 0.4),
            ("liab*|damages|indemn*", 0.4),
            ("terminat*", 0.7),
            ("report*|statement*", 0.7),
            ("refund*|credit|expense*", 0.8),
        ],
        headings: [("royalt*|commission*", 0.3), ("revenue*|profit*|compensation|fees|consideration|payment*", 0.15)]
    );

    public string Clause => ClauseTypes.RevenueShare;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
