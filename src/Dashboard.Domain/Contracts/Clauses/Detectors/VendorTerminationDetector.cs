namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The vendor may end or suspend the service, or shut an account, by its own decision.</summary>
public sealed class VendorTerminationDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "may|reserve*|reserves|right|can|entitled|could|allowed ..10 terminat*|suspend*|close|cancel|disable|deactivat*|ban|block|discontinue|revoke|restrict|withdraw|cease|stop|refuse|deny|delete ..6 account|accounts|access|service|services|agreement|agreements|license|licence|membership|subscription*|relationship|contract|programme|registration|order|purchase|terms",
                0.62
            ),
            ("reserve* ..6 right ..8 discontinue ..10 access|site|service|services|functions|features|product*", 0.55),
            ("may|can|right ..8 end ..2 contract|agreement|service|services|any", 0.55),
            (
                "will|shall|need|must ..3 terminat*|suspend*|close|cancel|disable*|deactivat*|ban|revoke|delete ..8 account|accounts|access|service|services|agreement|agreements|license|licence|membership|subscription*|relationship|contract|programme|registration|order|purchase|terms",
                0.5
            ),
            (
                "terminat*|suspend*|cancel*|disabl*|delet*|discontinu*|closing|banning|blocking|close ..4 your|user|an|the|member ..3 account*|access|membership|subscription|right|license|registration|number",
                0.3
            ),
            (
                "account*|access|membership|license|service*|use|results|order ..8 may|can ..4 terminated|suspended|cancelled|canceled|disabled|deactivated|revoked|deleted|closed|banned|blocked|restricted",
                0.6
            ),
            ("account*|access|membership|license ..8 will|be ..4 terminated|suspended|cancelled|disabled|revoked|banned", 0.4),
            (
                "may|can|action ..20 closing|terminating|suspending|disabling|blocking|banning|stopping|removing ..6 account*|access|services|people",
                0.55
            ),
            ("result ..6 removal|termination|suspension*|ban|bans|cancellation", 0.55),
            ("grounds|including|include|immediate|terminating ..4 termination|suspension|accounts", 0.4),
            ("terminat* ..8 accounts|account|users|subscriber* ..10 repeat*|infring*", 0.55),
            ("terminat* automatically|immediately", 0.35),
            ("banned from ..3 service*|site|platform", 0.5),
            ("allowed|right|may ..4 ban", 0.55),
            ("termination|suspension ..14 repeat", 0.5),
            ("occasionally suspend|terminate", 0.5),
            ("may|can|right ..8 terminate ..3 feeds|feature*|products", 0.5),
            ("may|reserve*|right|can ..6 terminat*|suspend*|cancel* ..10 any time|reason", 0.45),
            ("reserve* ..8 right ..8 cancel|close|suspend|terminate it|them|this|your|any", 0.5),
            ("stop|stopping|cease|refuse|discontinue ..2 providing|offering|provide ..8 service|services|all|part", 0.5),
            ("our right ..4 terminat*|suspend*|cancel*", 0.5),
            ("terminat*|suspend*|cancel* ..8 sole|absolute|own discretion", 0.45),
            ("without ..2 notice before terminat*|suspen*", 0.5),
        ],
        supports:
        [
            ("at any time", 0.2),
            ("without ..4 notice|liability", 0.2),
            ("sole|absolute|own discretion", 0.2),
            ("any ..3 reason", 0.2),
            ("immediate*", 0.15),
            ("breach*|violat*|infring*|abuse*|fraud*|misus*", 0.2),
        ],
        carveOuts:
        [
            "neither party ..8 terminat*|cancel",
            "you|customer|client|licensee|buyer|purchaser|subscriber may|can|must|should|could|wish|choose|want|decide ..8 terminat*|cancel|close|delete|deactivat*|stop|discontinue|withdraw|remove|end",
            "if|when|until|unless you terminat*|cancel*|close*|delete*|deactivat*|stop|withdraw",
            "upon|after|following|on|until ..2 termination|cancellation|expir*|suspension",
            "you|users|resident|residents|they ..14 have|has|entitled ..1 right|to ..6 cancel|terminate|delete|withdraw|end",
            "your right ..3 end|cancel|terminate|withdraw",
            "you ..4 right ..4 cancel|terminate|withdraw",
            "by you",
            "termination ..3 expir*|not",
            "remov*|edit|screen|delete|block|disable access to|modify ..6 content|posting|reviews|submission*|material*|posts|goods|products",
            "disable*|remov* ..6 content|material*|goods|posts",
            "cannot|not|no ..3 terminat*|suspend*|cancel*|restrict*|limit*",
            "without prejudice",
        ],
        weakeners:
        [
            ("surviv*", 0.4),
            ("refund*", 0.75),
            ("how to", 0.6),
            ("explains|section ..6 how|explains", 0.5),
            ("administrator|child|passenger*|carrier|parents|guardian|supplier|representative", 0.65),
            ("third party|parties ..6 may|discontinue|have", 0.65),
            ("not permitted|agree ..12 discontinue|stop|cease", 0.5),
            ("if you ..3 not agree", 0.6),
            ("automatically renew*", 0.5),
            ("injunctive|lawsuit|arbitrat*", 0.4),
            ("you acknowledge|remain ..12 responsible|liable", 0.6),
            ("reject|decline ..4 change*", 0.6),
            ("change|modify|alter ..6 portions|terms", 0.6),
        ],
        headings: [("terminat*|suspension|cancel*", 0.15)]
    );

    public string Clause => ClauseTypes.VendorTermination;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
