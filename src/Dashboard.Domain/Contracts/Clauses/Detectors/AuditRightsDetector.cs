namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A party may look at the other's books, records, premises or use.</summary>
public sealed class AuditRightsDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("right ..8 audit*|inspect*|examine|review ..16 books|records|accounts|facilit*|premises|data|documents", 0.8),
            (
                "may|shall|will|can|entitled|right|permit* ..10 audit|inspect|examine ..16 books|records|accounts|facilit*|premises|operations|site*|documents|plant*",
                0.75
            ),
            ("audit*|inspect*|examin* ..10 books|records|accounts", 0.65),
            ("books|records ..24 audit*|inspect*|examin*|review", 0.6),
            ("keep|maintain|retain|keeps|maintains ..10 books|records", 0.6),
            ("complete|accurate|true ..6 books|records|accounts", 0.6),
            ("audit* ..6 right*|rights", 0.55),
            ("independent ..4 accountant*|auditor*", 0.5),
            ("audit ..20 reveal*|disclose*|show*|underpa*|discrepanc*|deficien*", 0.65),
            ("cost|expense* ..8 audit|inspection|examination", 0.55),
            ("audit|audits", 0.4),
            ("inspect* ..6 facilit*|premises|plant*|restaurant|shop|location*", 0.55),
            ("access ..8 books|records|facilit*|premises", 0.5),
            ("underpa* ..10 #|%", 0.4),
            ("right ..4 inspect*|audit*", 0.55),
            ("inspection*", 0.2),
        ],
        supports:
        [
            ("normal|regular|reasonable ..2 business hours", 0.3),
            ("reasonable ..3 notice", 0.2),
            ("own|sole expense", 0.15),
            ("once|twice ..4 year|calendar|twelve", 0.2),
            ("# year*", 0.1),
            ("%|percent", 0.1),
        ],
        carveOuts:
        [
            "audited ..2 financial",
            "financial statements",
            "generally accepted",
            "inspect* ..4 products|goods|shipment*|delivery|merchandise",
            "audit committee",
            "not|no ..4 audit*",
        ],
        weakeners:
        [
            ("reject*|accept*|defect*", 0.5),
            ("confidential", 0.75),
            ("board|director*|shareholder*|stockholder*", 0.6),
            ("means", 0.6),
            ("insur*", 0.6),
            ("whereas", 0.5),
            ("upon ..3 terminat*|expir*", 0.7),
        ],
        headings: [("audit*|inspect*", 0.35), ("record*|books|account*|report*", 0.25)]
    );

    public string Clause => ClauseTypes.AuditRights;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
