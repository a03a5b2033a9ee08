namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A sum agreed beforehand for a breach or for ending early.</summary>
public sealed class LiquidatedDamagesDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("liquidated damages", 0.8),
            ("liquidated", 0.4),
            ("not ..2 a ..1 penalty", 0.5),
            ("early|termination|cancellation ..1 termination|fee|fees|charge*|payment|penalty", 0.55),
            ("terminat*|cancel* ..24 pay ..14 fee|amount|sum|$|equal", 0.45),
            ("pay ..12 penalty|penalties", 0.45),
            ("penalt* ..8 of|equal ..4 $|#|%", 0.5),
            ("pay ..10 $ ..16 terminat*|breach*|each|violation|failure", 0.35),
            ("service credit*", 0.35),
            ("late delivery|penalty ..6 %|$", 0.4),
            ("reasonable|genuine ..3 estimate|pre", 0.4),
            ("buyout|break fee|payment", 0.4),
            ("breach*|default*|fail* ..16 pay ..8 sum|amount ..4 $|equal|of", 0.4),
        ],
        supports:
        [
            ("damages", 0.15),
            ("penalty", 0.15),
            ("in the event", 0.1),
            ("lump sum", 0.2),
            ("difficult|impossible|impracticable ..6 determine|ascertain|estimate", 0.3),
        ],
        carveOuts:
        [
            "civil|criminal penalt*",
            "penalties ..3 perjury",
            "late|interest ..3 penalt*",
            "no|without ..3 liability|penalty",
            "consequential|punitive|incidental|indirect ..12 damages",
            "tax* ..8 penalt*",
            "fines ..2 penalties",
            "free ..2 penalty",
        ],
        weakeners:
        [
            ("without ..2 penalty", 0.3),
            ("tax|taxes|irs", 0.4),
            ("interest", 0.7),
            ("special|indirect|exemplary", 0.4),
            ("indemn*", 0.6),
        ],
        headings: [("liquidated", 0.5), ("termination fee|charge*|payment*", 0.3), ("penalt*|early", 0.3)]
    );

    public string Clause => ClauseTypes.LiquidatedDamages;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
