namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>Rights that change when an artificial general intelligence, or a named level of capability, is reached or declared.</summary>
public sealed class AgiMilestoneDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("artificial general intelligence", 0.7),
            ("artificial ..1 superintelligen*", 0.7),
            ("superintelligen*", 0.5),
            ("declar*|determin*|achiev*|attain*|reach*|verif*|confirm*|announc*|certif* ..8 agi", 0.6),
            ("agi ..6 declar*|determin*|achiev*|attain*|reach*|milestone*|threshold*|clause*|trigger*|event*|notice*|verif*", 0.6),
            ("post|pre agi", 0.6),
            ("deemed|as agi", 0.55),
            ("agi", 0.2),
            ("general intelligence milestone*|threshold*|trigger*|event*|declaration", 0.6),
            ("highly autonomous system*", 0.5),
            (
                "outperform*|exceed*|surpass*|match*|better ..8 human*|people|persons|experts ..10 most|all|every|majority|general ..4 task*|work|domain*|discipline*|reasoning",
                0.65
            ),
            ("outperform*|exceed*|surpass*|better ..10 most|all|every|majority ..6 task*|work|domain*|discipline*", 0.45),
            ("majority|most|all|substantially ..6 economically|cognitive|valuable|tasks|work ..12 human*|people|experts", 0.55),
            ("human level ..3 intelligence|ai|reasoning|cognition", 0.6),
            ("capability|intelligence surpass*|exceed* ..3 human", 0.6),
            ("capability|intelligence|autonomy milestone|threshold|level ..16 model*|system*|ai", 0.45),
            ("model*|system*|ai ..16 capability|intelligence|autonomy milestone|threshold|level", 0.45),
            ("transformative ai|artificial", 0.6),
            ("improve|improves|improving itself ..6 without", 0.6),
            ("recursive* ..2 improv*", 0.6),
        ],
        supports:
        [
            ("declar*|determin*|achiev*|attain*|reach*|meet|exceed|cross*|conclude*|classif*", 0.25),
            ("terminat*|cease*|expire*|end|ends|exclud*|excluded|no longer|withdraw|suspend|retire|lapse*", 0.25),
            ("license*|licence*|right|rights|access|obligation*|exclusiv*", 0.2),
            ("board|panel|expert*|directors", 0.15),
            ("system*|model*", 0.1),
        ],
        carveOuts:
        [
            "adjusted gross",
            "agi ..2 inc|llc|ltd|corp|group|limited|gmbh|plc",
            "household|taxable|federal|modified ..2 agi",
            "agi ..2 shall|will pay|issue|deliver|invoice|supply|provide|ship",
            "agi score|index|sub|#",
            "human resources|safety|throughput",
        ],
        weakeners:
        [
            ("tax|taxable|income|tenant|housing|household|subsidy", 0.3),
            ("patient*|physician*|trial", 0.5),
            ("index|calculation agent", 0.5),
        ],
        headings: [("agi", 0.4), ("general intelligence", 0.4), ("milestone*", 0.1)]
    );

    public string Clause => ClauseTypes.AgiMilestone;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
