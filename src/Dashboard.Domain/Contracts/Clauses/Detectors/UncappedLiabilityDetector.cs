namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>What is taken out of a limit of liability, or is owed without one.</summary>
public sealed class UncappedLiabilityDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("except ..16 indemn*|confidential*|gross|willful|wilful|fraud|negligence|misconduct|breach* ..40 liab*|damages", 0.7),
            ("except ..20 liab*|damages", 0.3),
            ("limit*|exclusion* ..12 not ..4 apply|affect|limit", 0.65),
            ("not ..3 apply ..20 indemn*|gross|willful|wilful|fraud|death|negligence|confidential*|breach*", 0.7),
            ("nothing ..16 limit*|exclude*|restrict* ..16 liab*", 0.75),
            ("liab* ..16 death|personal ..2 injury|fraud", 0.55),
            ("death or personal injury", 0.45),
            ("without ..2 limit* ..6 liab*|damages", 0.4),
            ("unlimited ..3 liab*", 0.75),
            ("liab* ..8 unlimited", 0.75),
            (
                "in no event|neither|not ..40 except|other|unless|save|excluding ..24 indemn*|confidential*|gross|willful|wilful|fraud|misconduct",
                0.65
            ),
            ("foregoing|limitation* ..8 not ..3 apply", 0.6),
            ("other than|excluding|save|unless ..16 indemn*|gross|willful|wilful|confidential* ..40 liab*|damages", 0.55),
            ("except ..8 breach*|indemn*|section*", 0.3),
            ("shall|will be liable ..16 all|any|full", 0.25),
        ],
        supports:
        [
            ("liab*", 0.1),
            ("damages", 0.15),
            ("indemn*", 0.2),
            ("gross negligence", 0.2),
            ("willful|wilful|intentional misconduct", 0.2),
            ("confidential*", 0.1),
            ("in no event", 0.2),
        ],
        carveOuts: ["limited liability", "force majeure"],
        weakeners:
        [
            ("insur*", 0.4),
            ("warrant*|merchantab*", 0.5),
            ("confidential information ..16 not", 0.4),
            ("employee*", 0.8),
            ("terminat*", 0.7),
            ("means", 0.5),
            ("assign*", 0.5),
        ],
        headings: [("limit* ..5 liab*|damages", 0.4), ("liab*|damages", 0.25)]
    );

    public string Clause => ClauseTypes.UncappedLiability;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
