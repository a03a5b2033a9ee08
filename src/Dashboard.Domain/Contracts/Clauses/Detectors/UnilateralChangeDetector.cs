namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The vendor may change terms, prices or the service by itself: at any time, by posting, by notice alone.</summary>
public sealed class UnilateralChangeDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "may|reserve*|right|can|need ..14 change|changes|modify|amend|update|revise|alter|vary|replace|supplement|adjust ..16 terms|agreement|agreements|policy|policies|conditions|provision*|rules|contract|guidelines",
                0.65
            ),
            (
                "may|reserve*|right|can|need|might ..14 change|modify|alter|vary|add|withdraw|adjust|discontinue ..14 service|services|feature*|function*|product*|offering*|software|benefits|plan*|timetable*|voucher*|offer",
                0.5
            ),
            (
                "may|reserve*|right|can ..10 change|modify|increase|raise|adjust|alter|revise ..10 price*|fee|fees|rate|rates|charge*|charges|pricing",
                0.65
            ),
            (
                "price*|fee|fees|rate|rates|terms|service*|feature*|features|content|level*|procedures|functionality ..8 may|can ..4 change|changed|modified|updated|amended|increase",
                0.55
            ),
            ("price*|functionality|products|features|levels ..6 may ..1 vary ..6 time|be|notice", 0.55),
            ("subject to change", 0.65),
            ("change* without ..2 notice", 0.6),
            (
                "may|might|need|can|could|occasionally|sometimes|flexibility ..8 make|makes|making|impose|create ..3 change*|changes|modifications|updates|limits",
                0.6
            ),
            (
                "reserve*|retain*|reserves ..3 right ..6 limit|restrict|charge|revoke|create|impose|remove ..10 use|service*|fees|exceptions|limits|access|products|payment",
                0.5
            ),
            ("amended|modified|updated|revised|changed ..3 time to time", 0.45),
            ("amended|modified|updated|revised|changed ..3 at any time", 0.5),
            ("reserve* ..3 right ..8 change|modify|amend|revise|alter|discontinue|vary", 0.6),
            ("reserve* ..3 right ..10 withdraw", 0.4),
            ("change|modify|amend|update|revise|alter|modifications|changes|withdraw ..14 time to time|any", 0.4),
            ("change|modify|amend|update|revise|alter|withdraw ..14 at any time", 0.4),
            ("change|modify|amend|update|revise|alter|discontinue ..12 sole|absolute|our discretion", 0.4),
            ("changes|amendments|modification|modifications|revisions ..10 posted|effective|posting|publish*|announced", 0.35),
            ("amendments|modifications|changes ..8 will be posted|announced", 0.3),
            ("current|latest|recent|new version ..10 posted|available|effective", 0.5),
            ("by|after posting ..6 revised|updated|amended|changed|new", 0.5),
            (
                "continued|continue|continuing ..4 use|access*|using ..20 accept*|agree*|consent*|bound ..12 change*|new|revised|updated|modified|amended|terms",
                0.35
            ),
            ("change*|revised|modified|updated|amended|modification* ..30 continued|continue|continuing ..4 use|access*|using", 0.25),
            ("review|check|look ..8 terms|agreement|page|version ..6 regularly|periodically|regular", 0.55),
            ("constantly|continuously|always|frequently ..1 chang*", 0.5),
            ("constantly changing and improving", 0.3),
            ("services|service change ..2 frequently|constantly", 0.5),
        ],
        supports:
        [
            ("at any time", 0.25),
            ("time to time", 0.25),
            ("sole|absolute|own discretion", 0.2),
            ("without ..3 notice", 0.25),
            ("any reason", 0.15),
            ("post|posting|notify ..6 notice|website|site|changes", 0.15),
        ],
        carveOuts:
        [
            "you|customer|licensee|user|users may|can|must|should|will|agree|shall ..6 change|modify|amend|update|revise|alter|adapt|add|remove|edit|withdraw",
            "not ..3 modify|alter|change|amend|adapt|update",
            "change your|of|in",
            "modify ..2 adapt|translate|reverse|copy|distribute|create|publish",
            "remov*|edit|screen|delete|block|monitor ..6 content|reviews|submission*|material*|posts",
            "you ..3 right ..4 reject|withdraw|cancel|change",
            "you wish|want ..6 change|update|modify",
            "update ..6 your|order*|information|account",
            "correct|errors|mistakes ..10 revise|update|change",
        ],
        weakeners:
        [
            ("you may|can|must|will", 0.8),
            ("if|when ..2 make|makes|change|changes|modify|update|modifies", 0.65),
            ("third|supplier*|publishers|administrator", 0.75),
            ("not use this", 0.6),
            ("currency|section includes|describes", 0.6),
            ("neither|mutual", 0.5),
            ("writing signed|by", 0.5),
            ("signed by", 0.5),
            ("royalty|sublicensable|derivative", 0.3),
            ("advertising", 0.6),
            ("license|licence|right ..4 to ..6 reproduce|distribute|display", 0.3),
            ("your order|reservation|booking", 0.7),
        ],
        headings: [("change*|modification*|amendment*|update*", 0.2)]
    );

    public string Clause => ClauseTypes.UnilateralChange;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
