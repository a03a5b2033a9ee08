namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>What a party can be made to pay is limited: by amount, by kind of damage, by time.</summary>
public sealed class LiabilityCapDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("in no event ..20 liab*|damages", 0.75),
            ("not|neither|nor ..6 be ..4 liable|responsible ..20 damages|loss|losses", 0.75),
            ("neither party ..6 liable", 0.75),
            ("not ..6 be ..2 liable", 0.6),
            ("liab* ..30 not ..2 exceed", 0.85),
            ("liab* ..20 limited to", 0.8),
            ("liab* ..16 exceed", 0.7),
            ("consequential|incidental|indirect|punitive|special|exemplary ..6 damages", 0.65),
            ("maximum|aggregate|total|cumulative ..6 liab*", 0.7),
            ("lost|loss ..3 profit*|revenue*|business|data", 0.5),
            ("limit* ..5 liab*", 0.5),
            ("disclaim* ..10 liab*", 0.4),
            ("no liability", 0.55),
            ("damages ..16 exceed|limited", 0.5),
            ("exclusive|sole ..2 remedy|liability", 0.35),
            ("claim*|action* ..16 within|after # ..6 year*|month*", 0.5),
            ("not exceed ..16 paid|payable|fees|amount", 0.4),
            ("under no circumstances", 0.4),
        ],
        supports:
        [
            ("whether ..6 contract|tort", 0.2),
            ("negligence", 0.15),
            ("possibility ..3 such", 0.25),
            ("aggregate", 0.1),
            ("amount* ..4 paid|payable", 0.2),
            ("exceed", 0.1),
        ],
        carveOuts: ["limited liability", "insur* ..6 liab*", "liab* ..4 insurance", "liability ..3 company|partnership"],
        weakeners:
        [
            ("insur*|coverage|policy", 0.4),
            ("indemnify ..10 from|against", 0.4),
            ("means", 0.6),
            ("force majeure|act of god", 0.5),
            ("surviv*", 0.5),
            ("tax*", 0.7),
            ("whereas|llc", 0.6),
        ],
        headings: [("limit* ..5 liab*|damages|remed*", 0.4), ("liab*|damages", 0.25), ("consequential|disclaimer*", 0.3)]
    );

    public string Clause => ClauseTypes.LiabilityCap;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
