namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A promise to deal with one party only: exclusive rights, a sole source, all requirements from one supplier, no dealing with others.</summary>
public sealed class ExclusivityDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "grant*|appoint*|engage*|designate* ..20 exclusive ..4 right|rights|license|licence|distributor|provider|supplier|agent|reseller",
                0.6
            ),
            ("grant*|appoint*|engage* ..20 exclusive|exclusively", 0.5),
            ("exclusive ..3 distributor|provider|supplier|source|agent|sponsor|partner|reseller|representative|manufacturer", 0.5),
            ("exclusive ..1 right|rights|license|licence ..2 to|in", 0.45),
            ("shall|will have|be ..6 exclusive ..4 right|rights|license|licence|provider|supplier|distributor|partner|agent", 0.6),
            ("grant*|appoint* ..35 exclusive ..8 right|rights|license|licence", 0.4),
            ("deal|work|cooperate|market|sell|sold|made|process ..6 exclusively ..3 with|through|to|from", 0.5),
            ("not|neither|nor ..12 enter into ..25 other than", 0.5),
            ("not|neither|nor ..10 license|deliver|provide|supply|sell ..14 any other", 0.3),
            ("exclusive|exclusively|exclusivity", 0.3),
            ("sole ..2 distributor|provider|supplier|source|sponsor|manufacturer", 0.5),
            ("purchase|buy|procure|obtain|order|source ..12 exclusively|solely|only from", 0.6),
            ("work exclusively", 0.5),
            ("purchase|buy|procure|obtain|order ..8 all ..4 requirements", 0.6),
            ("not|neither|nor ..5 grant*|authoriz*|appoint*|licens* ..8 other|third ..8 right|rights|license|territory", 0.4),
            ("not|neither|nor ..12 purchase|buy|procure|sell|promote|obtain|use ..16 other than", 0.4),
            ("not|neither|nor ..8 enter into ..8 agreement|arrangement|relationship ..3 with ..3 other|third|another", 0.4),
            ("not|neither|nor ..20 grant*|sell*|market*|promot* ..12 to anyone other than", 0.5),
            ("not|neither|nor ..6 endorse|sponsor|promote ..16 other|third|competi*", 0.4),
            (
                "not|neither|nor ..12 purchase|buy|procure|obtain|order ..20 from any|another ..2 source|person|supplier|entity|provider|vendor",
                0.5
            ),
        ],
        supports:
        [
            ("in|within the territory|field", 0.25),
            ("during|throughout the term", 0.2),
            ("even as to", 0.3),
            ("subject to the terms", 0.15),
            ("shall|will|must|agrees not", 0.1),
        ],
        carveOuts:
        [
            "non exclusive|exclusively|exclusivity",
            "nonexclusive",
            "co|un|semi exclusive|exclusively",
            "not|no|nothing|nor ..8 exclusive|exclusively|exclusivity",
            "exclusive ..3 jurisdiction|venue|forum|courts|court",
            "exclusively ..4 courts|court|by|for|responsible|liable",
            "exclusive ..2 remedy|remedies|warranty|warranties|liability|recourse|mechanism|means|method|benefit",
            "exclusive of",
            "mutually exclusive",
            "sole and exclusive property|owner|ownership|control|responsibility|discretion|judge",
            "exclusive ..2 property|owner|ownership|title",
            "exclusively owned|own",
            "exclusive control|responsibility|discretion",
            "exclusive ..6 agreement",
        ],
        weakeners:
        [
            ("means|mean", 0.5),
            ("whereas", 0.5),
            ("terminat*", 0.8),
            ("acknowledge*|recognize*", 0.7),
            ("desires|desirous|wishes|desire", 0.6),
            ("loses|lose|maintain*|consideration ..8 exclusiv*", 0.7),
            ("jurisdiction|dispute*|copyright*|confidential", 0.4),
        ],
        headings: [("exclusivity|exclusive|exclusively", 0.4), ("grant|appointment|license", 0.15)]
    );

    public string Clause => ClauseTypes.Exclusivity;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
