namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>What goes on after the end: help in moving, sell-off, continued supply, wind-down, return of what was handed over.</summary>
public sealed class TransitionServicesDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "after|following|upon|notwithstanding ..8 terminat*|expir* ..24 continue* ..4 to|providing|provide|sell|supply|perform|use|support|honor|fulfill",
                0.6
            ),
            (
                "continue* ..8 provid*|sell*|supply*|perform*|support|service* ..20 after|following|until|notwithstanding ..6 terminat*|expir*",
                0.55
            ),
            ("transition* ..3 service*|period|assistance|plan|support", 0.6),
            ("orderly|smooth ..3 transition|transfer|wind|migration", 0.6),
            ("transition", 0.3),
            ("wind|winding down", 0.55),
            ("sell ..1 off", 0.6),
            ("terminat*|expir* ..30 sell|dispose|deplete|liquidate ..8 inventory|stock|remaining|existing", 0.6),
            ("inventory|stock ..20 terminat*|expir*", 0.45),
            ("# ..3 day*|month*|year* ..3 after|following|from ..6 terminat*|expir* ..30 may|shall|will|right", 0.35),
            ("terminat*|expir* ..16 repurchase|buy back|purchase ..8 inventory|products|stock|equipment", 0.5),
            ("upon|after|following|on ..8 terminat*|expir* ..20 assist*|cooperate*|transfer*|migrat*|hand", 0.5),
            ("upon|after|following|on ..8 terminat*|expir* ..20 return|destroy|deliver|cease|remove|discontinue|pay|refund", 0.4),
            ("post terminat*|expir*", 0.5),
            ("terminat*|expir* ..20 remain ..4 obligat*|responsible|liable|effect", 0.3),
            ("exit period|assistance|plan|services|support|arrangements", 0.6),
            ("after ..6 ended|end|ends|closed ..20 continue*|keep*|remain*|available|export|help|assist*", 0.5),
            ("when|if|once ..6 ends|ended ..16 go on|continue*|keep*", 0.5),
            ("keep*|remain*|continue* ..14 after ..5 ended|end|closed", 0.5),
            ("terminat*|expir* ..24 within # ..3 days", 0.35),
            ("terminat* ..14 not affect|relieve|release", 0.2),
        ],
        supports:
        [
            ("inventory|remaining|existing|outstanding", 0.15),
            ("period of # ..4 day*|month*", 0.2),
            ("orders|work in|process|customers", 0.15),
            ("at ..2 request|cost|expense", 0.1),
        ],
        carveOuts: ["right* to terminate", "may terminate", "terminate this agreement upon|by"],
        weakeners:
        [
            ("may|right|shall ..4 terminate ..3 this|the agreement", 0.6),
            ("confidential", 0.5),
            ("breach ..8 terminate", 0.6),
            ("employment", 0.7),
            ("surviv*", 0.7),
            ("accrued", 0.7),
            ("indemn*", 0.6),
            ("means", 0.5),
        ],
        headings:
        [
            ("effect* ..3 terminat*|expir*", 0.3),
            ("post terminat*", 0.4),
            ("consequence*|transition*|sell|rights ..4 terminat*|expir*", 0.3),
            ("terminat*", 0.05),
        ]
    );

    public string Clause => ClauseTypes.TransitionServices;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
