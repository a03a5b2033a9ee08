namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A limit on what may be charged: no increase, a cap on increases, prices fixed or tied to an index.</summary>
public sealed class PriceRestrictionDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("price*|pricing|fee|fees|rate|rates ..12 not ..4 increase*|raise*|rise ..14 %|percent|cpi|index|#", 0.65),
            ("increase*|raise*|adjust*|change* ..6 price*|pricing|fee|fees|rate|rates ..30 not ..4 exceed|greater|more", 0.5),
            ("increase*|adjustment* ..12 not ..3 exceed|greater|more ..8 %|percent|#", 0.55),
            ("increase*|raise*|rise ..10 more than ..8 %|percent", 0.5),
            ("not|never|neither ..3 increase|raise ..8 price*|pricing|fee|fees|rate|rates", 0.6),
            ("price*|pricing|fee|fees|rate|rates ..8 not be increased|raised|changed|adjusted", 0.55),
            ("price*|rate|rates|fees ..6 hold|holds|stands|guaranteed ..3 for|until|during", 0.5),
            ("price*|pricing|fees|rates|charges ..6 remain ..4 fixed|firm|constant|unchanged|same", 0.55),
            ("price*|pricing|fees|rates|charges ..6 fixed|firm|frozen|capped ..6 term|year*|period|month*", 0.5),
            ("increase*|adjust* ..10 consumer price index|cpi|inflation", 0.4),
            ("consumer price index", 0.2),
            ("price*|pricing|fee|fees|rate|rates ..8 increase*|adjust*|change* ..8 only|once|annually", 0.45),
            ("increase*|adjust*|change* ..10 once ..4 year|month|calendar|anniversary|twelve|any", 0.5),
            ("price*|pricing|fee|fees|rate|rates ..8 not ..4 exceed", 0.35),
            ("not more ..2 often than|once", 0.45),
            ("fees|pricing|prices|rates|charges ..3 cap|ceiling", 0.5),
            ("%|percent ..3 increase ..4 over|existing|prior|previous|preceding", 0.4),
        ],
        supports:
        [
            ("price*|pricing|fee|fees|rate|rates", 0.1),
            ("prior|preceding|previous|existing ..3 year*|price*|rate*|fee*|term", 0.2),
            ("during ..4 term|year|period", 0.15),
            ("renewal", 0.15),
            ("notice", 0.05),
        ],
        carveOuts:
        [
            "interest rate",
            "late ..3 fee|charge*|payment*",
            "tax rate",
            "exchange rate*",
            "price protection",
            "maximum rate*",
            "purchase price",
            "conversion price",
            "cost* ..1 not",
        ],
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
            ("offering|agent", 0.6),
            ("audit", 0.5),
        ],
        headings: [("price*|pricing|fees|rate*", 0.2), ("adjustment*|increase*", 0.2)]
    );

    public string Clause => ClauseTypes.PriceRestriction;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
