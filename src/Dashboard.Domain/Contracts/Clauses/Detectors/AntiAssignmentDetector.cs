namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>The contract may not pass to another without consent.</summary>
public sealed class AntiAssignmentDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("not|neither|nor|no ..20 assign* ..20 without ..8 consent|approval|permission", 0.85),
            ("assign* ..20 without ..8 consent|approval|permission", 0.75),
            ("without ..8 consent|approval|permission ..16 assign*", 0.75),
            ("assignment|transfer|delegation|assign ..24 void|invalid|ineffective|null", 0.75),
            ("neither party ..4 assign*", 0.7),
            ("may|shall|must|will|can not ..3 assign*", 0.6),
            ("cannot ..3 assign*", 0.6),
            ("not ..3 assignable|transferable", 0.5),
            ("may ..3 assign this|its", 0.6),
            ("may ..4 assign*", 0.4),
            ("consent ..8 assign*", 0.5),
            ("is|are personal to", 0.5),
            ("not|neither|nor|no ..6 transfer ..16 without|absent ..8 consent|agreement|approval", 0.6),
            ("not|neither|nor|no ..20 assign* ..20 absent ..8 consent|approval|permission", 0.85),
            ("not ..4 transfer it|this|your", 0.5),
            ("not ..3 make ..4 over to", 0.6),
            ("part with ..3 right", 0.5),
            ("consideration of the person", 0.4),
            ("not ..4 transfer|delegate|sublicense", 0.25),
            ("not|neither|nor|no ..10 assign*", 0.4),
        ],
        supports:
        [
            ("rights ..1 obligations", 0.2),
            ("unreasonably withheld", 0.2),
            ("by operation of law", 0.2),
            ("in whole or in part", 0.2),
        ],
        carveOuts:
        [
            "assign*|transfer* ..3 benefit ..2 creditors",
            "successors ..2 permitted|assigns",
            "non transferable",
            "nontransferable",
            "assigned to ..4 in|by this|section",
            "not ..2 transferable license",
            "hereby assign*",
        ],
        weakeners:
        [
            ("title ..3 interest", 0.7),
            ("patent*|trademark*|invention*", 0.7),
            ("employee*|personnel", 0.8),
            ("grant|grants|granted ..20 license", 0.6),
        ],
        headings: [("assign*", 0.4), ("transfer*", 0.15)]
    );

    public string Clause => ClauseTypes.AntiAssignment;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
