namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The term renews by itself or by a choice, and the notice that stops it.</summary>
public sealed class RenewalDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("automatically ..3 renew*|extend*", 0.85),
            ("renew*|extend* automatically", 0.85),
            ("renew*|extend*|continue* ..8 successive|consecutive|subsequent ..8 year*|month*|term*|period*", 0.75),
            ("renew*|extend* ..6 additional|further|another|one|two ..6 year*|month*|term*|period*", 0.6),
            ("not ..2 to renew", 0.55),
            ("notice of ..4 non renewal", 0.55),
            ("option|right ..3 renew|extend ..3 agreement|term", 0.5),
            ("renewed|extended for ..4 term*|period*|year*", 0.5),
            ("not ..3 renew", 0.35),
            ("initial term ..20 renew*|extend*", 0.4),
            ("may be renewed|extended", 0.25),
            ("tacit*|silently renew*|extend*|prolong*", 0.85),
            ("renewed|extended|prolonged ..3 for|by ..3 same|further|another|operation", 0.6),
            ("new year|term|period starts|begins by itself|automatically", 0.7),
            ("notice not to extend|prolong", 0.55),
            ("renew*", 0.25),
            ("renewal term*|period*", 0.25),
            ("non renewal", 0.3),
            ("nonrenewal", 0.3),
            ("month to month", 0.3),
            ("year to year", 0.3),
            ("notice|terminate ..10 # day*|month* ..6 prior|before ..8 expir*|end|anniversary", 0.35),
        ],
        supports:
        [
            ("unless ..4 party|notice|terminated", 0.3),
            ("# day*|month* ..6 prior|before ..8 expir*|end|anniversary", 0.4),
            ("prior to ..4 expir*|end ..4 term|period", 0.3),
        ],
        carveOuts: ["letter* of credit", "patent* ..6 renew*|extend*|extension*", "renewable energy|fuel*", "insurance ..8 renew*"],
        weakeners:
        [
            ("means", 0.7),
            ("polic*|registration*|permit*|license*", 0.8),
            ("cure|breach*", 0.8),
            ("offering|shares|closing", 0.6),
            ("rent|fee|fees|price|prices|rate|rates", 0.8),
        ],
        headings: [("renew*", 0.25), ("term", 0.2), ("extension*", 0.2)]
    );

    public string Clause => ClauseTypes.Renewal;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
