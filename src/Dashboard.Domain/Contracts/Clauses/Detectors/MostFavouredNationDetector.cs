namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A promise that nobody else gets better terms: most favoured nation, price parity, lowest price.</summary>
public sealed class MostFavouredNationDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("most favoured|favored|favourable|favorable nation*|customer*|pricing|price*|terms|treatment|licensee*", 0.8),
            ("mfn", 0.7),
            ("at least as favourable|favorable|favourably|favorably ..16 as", 0.6),
            ("as favourable|favorable ..4 as", 0.3),
            ("no|not|never ..4 less favoured|favored|favourable|favorable|favourably|favorably ..3 than", 0.5),
            ("more favourable|favorable ..3 terms|price*|pricing|rate*|condition*|discount*", 0.5),
            ("more favourable|favorable ..4 than ..4 those|herein|this", 0.5),
            ("terms|price*|pricing|rate* ..6 more favourable|favorable", 0.5),
            ("lowest|best price|prices|pricing|rate|rates|fee|fees", 0.5),
            ("higher ..2 fee|fees|price|prices|rate|rates than", 0.35),
            ("not ..6 offer*|charge*|sell*|provid* ..16 lower|better|preferred price|prices|pricing|rate|rates|terms", 0.5),
            ("price|prices|pricing|rate|rates|fees ..6 lower|better than", 0.3),
        ],
        supports:
        [
            ("those ..2 offered|granted|charged|provided|made|contained", 0.3),
            (
                "charged|offered|granted|provides|provided|made|sells|sold ..4 to|by ..3 any|another|other ..4 customer*|client*|part*|distributor*|licensee*|reseller*|person",
                0.25
            ),
            ("similar*|comparable ..3 customer*|product*|service*|quantit*|volume*", 0.2),
            ("enter*|grant* ..12 agreement", 0.15),
        ],
        carveOuts: ["lower|better|higher of", "in favor|favour", "no|not more favourable|favorable"],
        weakeners:
        [
            ("arm|arms|unaffiliated|affiliate*", 0.6),
            ("replacement|successor|subcontract*|insur*|indemni*|employ*|lend*|loan*|tax*|negotiat*", 0.6),
        ],
        headings: [("most favoured|favored", 0.5), ("parity", 0.3), ("pricing|price|prices", 0.1)]
    );

    public string Clause => ClauseTypes.MostFavouredNation;

    public IEnumerable<ClauseFinding> Find(ContractText text) =>
        Wording.Read(text).Select(match => match.ToFinding(text, Clause, DutyReader.Duty(text, match.Sentence)));
}
