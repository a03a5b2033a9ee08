namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The vendor may change terms, prices or the service by itself: at any time, by posting, by notice alone.</summary>
public sealed class UnilateralChangeDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "may|reserve*|right|can ..14 change|changes|modify|amend|update|revise|alter|vary|replace|supplement|adjust ..16 terms|agreement|policy|policies|conditions|provision*|rules|contract|guidelines",
                0.65
            ),
            (
                "may|reserve*|right|can|need|will ..14 change|changes|modify|alter|vary|add|remove|withdraw|adjust|limit|improve|discontinue ..14 service|services|feature*|function*|product*|offering*|software|content|benefits|plan*",
                0.5
            ),
            (
                "may|reserve*|right|can ..10 change|modify|increase|raise|adjust|alter|revise ..10 price*|fee|fees|rate|rates|charge*|pricing",
                0.65
            ),
            (
                "price*|fee|fees|rate|rates|terms|service*|feature*|content|level* ..8 may|can ..4 change|vary|changed|modified|updated|amended|increase",
                0.5
            ),
            ("subject to change", 0.65),
            ("change without ..2 notice", 0.6),
            ("as ..4 amended|modified|updated|revised|changed ..3 time to time", 0.45),
            ("amended|modified|updated|revised|changed ..3 at any time", 0.5),
            ("reserve* ..3 right ..8 change|modify|amend|update|revise|alter|add|remove|withdraw|discontinue|limit", 0.65),
            ("change|modify|amend|update|revise|alter|modifications|changes ..14 time to time|any", 0.4),
            ("change|modify|amend|update|revise|alter ..14 at any time", 0.4),
            ("change|modify|amend|update|revise|alter|discontinue ..12 sole|absolute|our discretion", 0.4),
            ("changes|amendments|modifications|revisions|updates|version ..10 posted|effective|posting|publish*", 0.45),
            ("by|after posting ..6 revised|updated|amended|changed|new", 0.5),
            ("continued|continue|continuing ..4 use|access*|using ..20 accept*|agree*|consent*|bound", 0.4),
            ("review|check ..6 terms|agreement|page ..4 regularly|periodically|time", 0.5),
            ("constantly|continuously|always|frequently chang*|improv*|updat*", 0.5),
            ("services|service change ..2 frequently|constantly", 0.4),
        ],
        supports:
        [
            ("at any time", 0.25),
            ("time to time", 0.25),
            ("sole|absolute|own discretion", 0.2),
            ("without ..3 notice", 0.25),
            ("any reason", 0.15),
        ],
        carveOuts:
        [
            "you|customer|licensee|user|users ..4 change|modify|amend|update|revise|alter|adapt|add|remove|edit",
            "not ..3 modify|alter|change|amend|adapt",
            "change your|of|in",
            "copy modify|alter",
            "modify ..2 adapt|translate|reverse|copy|distribute|create",
        ],
        weakeners:
        [
            ("you|customer may|can|must|should|agree|will not", 0.7),
            ("neither|mutual|both", 0.5),
            ("signed|written by|agreement", 0.6),
            ("license to|irrevocable|royalty", 0.5),
        ],
        headings: [("change*|modification*|amendment*|update*", 0.2)]
    );

    public string Clause => ClauseTypes.UnilateralChange;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
