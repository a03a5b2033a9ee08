namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>Rights in what is made pass to one party, or to both together.</summary>
public sealed class IpOwnershipDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("assign|assigns|assigned ..12 right* ..3 title", 0.65),
            ("hereby ..4 assign*|transfer*|convey*", 0.6),
            ("agree* to assign", 0.6),
            ("shall|will ..2 assign ..12 right*|title|interest|ownership|invention*|improvement*|intellectual", 0.55),
            ("work* ..2 made ..2 for hire", 0.7),
            ("work* for hire", 0.65),
            ("jointly own*|owned", 0.7),
            ("joint* ..2 own*", 0.6),
            ("co own*", 0.6),
            ("owned jointly", 0.7),
            ("joint ownership", 0.65),
            ("joint* ..4 invention*|patent*|intellectual|ip|improvement*|results ..16 own*", 0.5),
            ("shall|will|be|are ..3 own|owned|property ..14 developed|created|invention*|improvement*|derivative*|deliverable*|work", 0.45),
            (
                "developed|created|made|conceived|invention*|improvement*|modification*|deliverable*|derivative* ..20 owned|property|belong*|vest|own",
                0.5
            ),
            ("all ..1 right ..2 title ..3 interest ..16 vest*|belong*|owned|property", 0.45),
            ("sole|exclusive ..3 property|owner ..2 of", 0.45),
            ("own|owns ..4 all ..4 right* ..2 title", 0.4),
            ("vest|vests ..3 in", 0.35),
            ("execute ..12 assign*|perfect|vest", 0.35),
            ("copyright* ..8 belong*|owned|own|property|vest*", 0.4),
        ],
        supports:
        [
            ("invention*|improvement*|deliverable*|work product|results", 0.2),
            ("intellectual property", 0.15),
            ("copyright*|patent*", 0.15),
            ("right ..2 title", 0.15),
        ],
        carveOuts:
        [
            "assign* ..3 this ..1 agreement",
            "successors ..2 assigns",
            "permitted assigns",
            "assign* ..4 rights ..2 obligations|duties",
            "not ..4 assign*",
            "claim* ..4 own*",
            "retain*|reserve*|remain* ..8 title|ownership|property|owner",
        ],
        weakeners:
        [
            ("retain*|retains|remain|remains", 0.6),
            ("confidential", 0.5),
            ("means|mean", 0.6),
            ("without ..6 consent", 0.4),
            ("title ..4 pass*|goods|shipment|equipment|risk", 0.4),
            ("trademark*|marks|goodwill", 0.7),
            ("license|licence", 0.75),
            ("acknowledge*", 0.7),
            ("warrant*|represent*", 0.6),
        ],
        headings: [("ownership|intellectual property|invention*|work product|joint", 0.25), ("assignment ..3 invention*|rights|ip", 0.3)]
    );

    public string Clause => ClauseTypes.IpOwnership;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
