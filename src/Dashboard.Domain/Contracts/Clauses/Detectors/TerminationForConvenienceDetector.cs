namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A party may end the contract without cause, by notice alone.</summary>
public sealed class TerminationForConvenienceDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("may|right ..8 terminat*|cancel* ..16 convenience", 0.85),
            ("may|right ..8 terminat*|cancel* ..16 without cause", 0.85),
            ("may|right ..8 terminat*|cancel* ..16 any|no reason", 0.8),
            ("may|right ..8 terminat*|cancel* ..10 at any time", 0.65),
            ("at any time ..12 may|right ..8 terminat*|cancel*", 0.6),
            ("may|right|ability ..6 terminat*|cancel* ..10 # ..3 day*|month*|week* ..3 notice", 0.55),
            ("may|right|ability ..6 terminat*|cancel* ..10 giving|providing ..12 day*|month*|week* ..4 notice", 0.6),
            ("# ..3 day*|month*|week* ..4 notice ..6 may terminat*|cancel*", 0.5),
            ("terminat*|cancel* ..8 by ..4 on|upon|by|with|giving ..6 # ..3 day*|month*|week* ..4 notice", 0.45),
            ("by either|any party ..3 on|upon|by|with|giving ..6 # ..3 day*|month*|week* ..4 notice", 0.45),
            ("may|right ..8 terminat*|cancel* ..10 at will", 0.6),
            ("may ..4 terminat*|cancel* ..10 sole|absolute|own ..2 discretion|option", 0.3),
            ("terminat*|cancel* ..10 convenience", 0.35),
            ("terminat*|cancel* ..8 without cause", 0.35),
            ("terminat*|cancel* ..8 at any time", 0.3),
            ("for convenience upon|on|by", 0.5),
            ("until|unless terminated by ..4 party", 0.35),
            ("for any ..2 no reason", 0.5),
            ("without cause upon|on|by|at", 0.4),
            ("may ..4 close|end|denounce ..6 account|agreement|order|contract|terms ..8 any|every time|moment|reason", 0.7),
            ("may ..4 close|end|denounce ..6 account|agreement|order|contract|terms ..10 # ..3 day*|month*|week* ..3 notice", 0.55),
        ],
        supports:
        [
            ("days|months|weeks ..2 prior ..2 notice", 0.2),
            ("either|any|each party", 0.15),
            ("at any time", 0.2),
            ("not less than", 0.15),
        ],
        carveOuts:
        [
            "terminat*|expir* ..10 for any reason whatsoever|other",
            "upon|after|following ..3 terminat*|expir*",
            "termination or expiration|expiry",
            "event of ..3 terminat*|cancel*",
            "not|neither ..3 terminat*|cancel*",
            "no ..2 right",
            "neither|not ..4 denounce",
        ],
        weakeners:
        [
            ("breach*|default*", 0.45),
            ("bankrupt*|insolven*|cure|cured|fails", 0.4),
            ("if|event|should", 0.55),
            ("upon ..2 occurrence", 0.4),
            ("mutual|unanimous|all ..1 written|agreement|consent|parties", 0.5),
            ("by agreement", 0.5),
            ("with cause", 0.5),
            ("non performance", 0.35),
            ("for ..2 grave|serious|good|important ..2 cause|reason|performance", 0.4),
            ("surviv*|liab*|obligation*|pay|refund*", 0.8),
            ("change ..2 control", 0.4),
            ("terminates|terminated ..4 without cause", 0.7),
            ("force majeure", 0.4),
            ("orders|order|plan|fund", 0.75),
        ],
        headings: [("convenience", 0.4), ("without cause", 0.4), ("term|termination", 0.1)]
    );

    public string Clause => ClauseTypes.TerminationForConvenience;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
