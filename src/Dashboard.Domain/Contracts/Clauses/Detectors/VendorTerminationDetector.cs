namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The vendor may end or suspend the service, or shut an account, by its own decision.</summary>
public sealed class VendorTerminationDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "may|reserve*|right|can|will|entitled|could|allowed ..14 terminat*|suspend*|close|cancel|disable|deactivat*|ban|block|delete|discontinue|revoke|restrict|withdraw|remove|cease|stop|refuse|limit|deny ..8 account*|access|service|services|agreement|agreements|terms|license|membership|subscription*|relationship|contract|programme|program|use",
                0.65
            ),
            (
                "terminat*|suspend*|cancel*|disable*|delete*|discontinue* ..6 your|user ..3 account*|access|membership|use|subscription|right|license|registration",
                0.55
            ),
            (
                "account*|access|membership|license|service*|use ..8 may|will|can|be|being ..4 terminated|suspended|cancelled|canceled|disabled|deactivated|revoked|deleted|closed|banned|blocked|restricted",
                0.6
            ),
            ("result ..6 termination|suspension|ban|bans|cancellation", 0.55),
            ("grounds|including|include|immediate ..2 termination|suspension", 0.45),
            ("terminate* ..4 accounts|account ..6 repeat*|infring*", 0.55),
            ("terminat* automatically|immediately", 0.35),
            ("may|reserve*|right|can ..6 terminat*|suspend*|cancel* ..10 any time|reason", 0.45),
            ("stop|cease|refuse|discontinue providing|offering|provision ..6 service|services|all|part", 0.5),
            ("terminat*|suspend*|cancel* ..8 sole|absolute|own discretion", 0.4),
        ],
        supports:
        [
            ("at any time", 0.2),
            ("without ..4 notice|liability", 0.25),
            ("sole|absolute|own discretion", 0.25),
            ("any ..3 reason", 0.2),
            ("immediate*", 0.15),
            ("breach*|violat*|infring*|abuse*|fraud*", 0.15),
        ],
        carveOuts:
        [
            "you|customer|licensee|user ..3 may|can|must|should|could|wish|choose|want ..6 terminat*|cancel|close|delete|deactivat*|stop|discontinue|withdraw|remove",
            "if you ..8 terminat*|cancel*|close*|delete*|deactivat*",
            "upon|after|following ..4 termination|cancellation|expir*",
            "your right ..3 cancel|terminate|withdraw",
            "you ..3 cancel*|terminat*|delete*",
            "by you",
            "not ..6 limit*|restrict*",
        ],
        weakeners:
        [
            ("surviv*", 0.4),
            ("refund*", 0.7),
            ("reservation*|booking*|order|orders|flight*|cancellation policy", 0.6),
            ("how to", 0.6),
            ("cookies|browser", 0.4),
            ("automatically renew*", 0.5),
        ],
        headings: [("terminat*|suspension|cancel*", 0.15)]
    );

    public string Clause => ClauseTypes.VendorTermination;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
