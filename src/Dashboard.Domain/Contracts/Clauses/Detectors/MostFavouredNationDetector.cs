namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A promise that nobody else gets better terms: most favoured nation, price parity, lowest price.</summary>
public sealed class MostFavouredNationDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("most favoured|favored|favourable|favorable nation*|customer*|pricing|price*|terms|treatment|licensee*", 0.8),
            ("mfn terms|clause*|price*|pricing|provision*|status|treatment|right*|customer*", 0.7),
            ("at least as favourable|favorable|favourably|favorably ..16 as", 0.6),
            ("treat* ..4 at least as favo*", 0.6),
            ("as favourable|favorable ..4 as", 0.3),
            ("no|not|never ..4 less favoured|favored|favourable|favorable|favourably|favorably ..5 than", 0.5),
            ("more favourable|favorable|beneficial|advantageous ..3 terms|price*|pricing|rate*|condition*|discount*", 0.5),
            ("more favourable|favorable|beneficial|advantageous ..6 than ..4 those|herein|this", 0.5),
            ("terms|price*|pricing|rate* ..6 more favourable|favorable|beneficial|advantageous", 0.5),
            ("lowest|best price|prices|pricing|rate|rates|fee|fees", 0.5),
            ("not|no|never|nor ..8 greater|higher|more|exceed* ..3 lowest|best", 0.6),
            ("higher ..2 fee|fees|price|prices|rate|rates than", 0.35),
            (
                "not|nor ..6 offer*|charge*|sell*|provid*|grant* ..16 lower|better|preferred|preferential price|prices|pricing|rate|rates|terms",
                0.5
            ),
            ("price|prices|pricing|rate|rates|fees|terms ..6 lower|better than", 0.3),
            (
                "if|event|should ..8 enter*|grant*|grants ..16 other|another|third|subsequent ..40 also|increase|reduce|adjust*|extend|amend ..12 same|such|rate|terms|price*|right",
                0.4
            ),
        ],
        supports:
        [
            ("those ..2 offered|granted|charged|provided|made|contained", 0.3),
            (
                "charged|offered|granted|provides|provided|made|sells|sold|available ..4 to|by ..3 any|another|other|its|third|similarly ..4 customer*|client*|part*|distributor*|licensee*|reseller*|person",
                0.25
            ),
            ("similar*|comparable|substantially ..3 customer*|product*|service*|quantit*|volume*|terms", 0.2),
            ("enter*|grant* ..12 agreement", 0.15),
        ],
        carveOuts: ["lower|better|higher of", "in favor|favour", "no|not more favourable|favorable", "lowest|best price ..2 index|wins"],
        weakeners:
        [
            ("arm|arms|unaffiliated", 0.6),
            ("replacement|successor|subcontract*|insur*|indemni*|employ*|lend*|loan*|tax*|negotiat*|underwriter*", 0.6),
            ("creditworth*|promote|promotes", 0.6),
        ],
        headings: [("most favoured|favored", 0.5), ("parity", 0.3), ("pricing|price|prices", 0.1)]
    );

    public string Clause => ClauseTypes.MostFavouredNation;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
