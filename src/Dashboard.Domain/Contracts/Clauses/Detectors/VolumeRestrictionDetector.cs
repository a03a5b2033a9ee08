namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A limit on how much may be used or ordered, and what happens beyond it.</summary>
public sealed class VolumeRestrictionDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            (
                "not|no ..3 exceed ..4 # ..8 user*|unit*|copies|hour*|seat*|appearance*|day*|person*|transaction*|impression*|query|queries|request*|tokens|page*|product*|time*",
                0.45
            ),
            ("maximum ..2 of # ..6 user*|unit*|copies|hour*|seat*|appearance*|person*|day*|time*|location*|site*", 0.5),
            ("maximum ..3 quantity|quantities|number|volume|capacity|usage|amount of", 0.4),
            (
                "up to|maximum # ..5 user*|unit*|copies|hour*|seat*|appearance*|location*|site*|server*|cpu*|person*|employee*|tablet*|vial*|gb|gigabyte*|mb",
                0.5
            ),
            (
                "no|not more than # ..5 user*|unit*|copies|hour*|seat*|appearance*|location*|site*|server*|person*|time*|page*|product*|link*",
                0.5
            ),
            ("excess ..3 of ..8 quantity|quantities|forecast*|limit*|number|volume|capacity|hours|units", 0.4),
            ("exceed*|excess ..8 forecast*|binding|capacity|quota*|limit|limits|allotment|allocation", 0.45),
            ("exceed*|excess|above|over|beyond ..3 # ..4 hour*|user*|unit*|transaction*|impression*|copies", 0.4),
            ("exceed*|over ..6 monthly|annual|daily|usage|user|data|bandwidth limit*|allowance*|quota*", 0.55),
            ("additional|overage|excess ..2 fee|fees|charge*|usage|hours", 0.35),
            ("overage*", 0.4),
            ("usage limit*|cap|caps|restriction*", 0.5),
            (
                "obligated|required|obligation ..6 supply|sell|deliver|manufacture|provide|fill|accept ..10 excess|more than|greater|exceed*|%",
                0.5
            ),
        ],
        supports:
        [
            ("per|each|any day|month|year|week|calendar|quarter|annum", 0.15),
            ("#", 0.05),
            ("quantity|quantities|number|volume", 0.15),
            ("in excess", 0.1),
        ],
        carveOuts:
        [
            "# ..3 business|calendar|working days",
            "exceed*|than $",
            "$ #",
            "# percent|%",
            "# days ..6 notice|after|prior|of|following",
            "# ..1 years",
        ],
        weakeners:
        [
            ("liab*|insur*|damages|indemn*", 0.3),
            ("interest|late", 0.4),
            ("share|shares|stock", 0.3),
            ("paid|payment|pay|price", 0.7),
            ("terminat*|cure|breach", 0.5),
            ("confidential|arbitrat*", 0.3),
            ("royalt*", 0.6),
            ("minimum", 0.6),
            ("term|renew*", 0.7),
        ],
        headings: [("volume|quantity|quantities|capacity|usage|limit*|forecast*", 0.2)]
    );

    public string Clause => ClauseTypes.VolumeRestriction;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
