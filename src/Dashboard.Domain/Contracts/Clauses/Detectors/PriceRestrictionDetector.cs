namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A limit on what may be charged: no increase, a cap on increases, prices fixed or tied to an index.</summary>
public sealed class PriceRestrictionDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "price*|pricing|fee|fees|rate|rates|charge*|cost|adjustment* ..12 not ..4 exceed|increase*|raise*|rise ..12 %|percent|cpi|index|#",
                0.6
            ),
            ("increase* ..12 not ..3 exceed|greater|more ..6 %|percent|#", 0.55),
            ("increase*|raise*|rise ..8 more than ..8 %|percent", 0.55),
            ("not|never ..3 increase|raise ..8 price*|pricing|fee|fees|rate|rates|charge*", 0.55),
            ("not|no|neither ..3 change|adjust|alter ..3 price*|pricing|rates", 0.5),
            ("price*|pricing|fees|rates|charges ..6 remain ..4 fixed|firm|constant|unchanged|same|effect", 0.55),
            ("price*|pricing|fees|rates|charges ..6 fixed|firm|frozen|capped", 0.45),
            ("increase*|adjust* ..10 consumer price index|cpi|inflation", 0.45),
            ("consumer price index", 0.3),
            ("price*|fee|fees|rate|rates ..8 increase* ..6 only|once", 0.55),
            ("increase* ..6 once ..4 year|month|calendar|anniversary", 0.5),
            ("maximum|highest ..2 price*|charge*|rate|increase", 0.4),
            ("price*|rate|rates|fee|fees cap|ceiling|protection", 0.55),
            ("not more ..2 often than|once", 0.3),
            ("%|percent ..3 increase ..4 over|existing|prior|previous|preceding", 0.4),
        ],
        supports:
        [
            ("price*|pricing|fee|fees|rate|rates", 0.1),
            ("prior|preceding|previous ..2 year|price*|rate*", 0.2),
            ("during ..4 term|year|period", 0.15),
            ("renewal", 0.15),
            ("notice", 0.05),
        ],
        carveOuts: ["interest rate", "late ..3 fee|charge*|payment*", "tax rate", "exchange rate*"],
        weakeners:
        [
            ("interest|overdue|late|past", 0.4),
            ("royalt*|liab*|indemn*|damages", 0.4),
            ("share|shares|stock|exercise|warrant*|option*", 0.3),
            ("rent|lease|tenant", 0.7),
            ("means", 0.7),
            ("resale|retail|resell", 0.6),
            ("salary|compensation|reimburs*|expense*|travel", 0.5),
            ("exceed ..3 lowest", 0.4),
        ],
        headings: [("price*|pricing|fees|rate*", 0.2), ("adjustment*|increase*", 0.2)]
    );

    public string Clause => ClauseTypes.PriceRestriction;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
