namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>Source code or other means of going on are held by a third party and released on an event.</summary>
public sealed class SourceCodeEscrowDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("escrow ..4 agent|agreement|account|release|materials|agreements", 0.55),
            ("source code ..16 escrow*|deposit*", 0.8),
            ("escrow* ..16 source code", 0.8),
            ("escrow", 0.4),
            ("deposit* ..12 source code|materials", 0.55),
            ("source code ..16 released|release|access", 0.45),
            ("release* ..8 source code|escrow*|deposit*", 0.55),
            ("deposit materials", 0.6),
        ],
        supports:
        [
            ("software", 0.15),
            ("source code", 0.25),
            ("third party", 0.05),
            ("bankrupt*|insolven*|ceases", 0.15),
            ("update*|maintain*|support*", 0.1),
        ],
        carveOuts:
        [
            "escrow ..3 fund*|amount|account",
            "funds ..4 escrow",
            "held in escrow ..10 payment|funds|shares",
            "not|without ..6 source code",
        ],
        weakeners:
        [
            ("shares|stock|closing|purchase price|funds|cash", 0.25),
            ("reverse|decompil*|disassembl*", 0.2),
            ("confidential", 0.5),
            ("means", 0.7),
        ],
        headings: [("escrow", 0.5), ("source code", 0.3)]
    );

    public string Clause => ClauseTypes.SourceCodeEscrow;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
