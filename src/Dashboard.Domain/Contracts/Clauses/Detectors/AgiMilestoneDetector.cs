namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>Rights that change when an artificial general intelligence, or a named level of capability, is reached or declared.</summary>
public sealed class AgiMilestoneDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("artificial general intelligence", 0.7),
            ("artificial superintelligence", 0.7),
            ("declar*|determin*|achiev*|attain*|reach*|develop* ..8 agi", 0.7),
            ("agi ..6 declar*|determin*|achiev*|attain*|reach*|milestone*|threshold*|clause*", 0.7),
            ("agi", 0.2),
            ("superintelligence|superintelligent", 0.5),
            ("autonomous system*|ai|intelligence ..8 outperform*|exceed*|surpass* ..6 human*", 0.6),
            ("outperform*|surpass*|exceed* ..4 humans ..8 economically valuable", 0.6),
            ("capability|intelligence|performance threshold|milestone ..16 model*|system*|ai", 0.4),
            ("human level ..3 intelligence|ai|system*|performance", 0.45),
        ],
        supports:
        [
            ("declar*|determin*|achiev*|attain*|reach*", 0.25),
            ("terminat*|cease*|expire*|end|ends|exclud*|no longer", 0.3),
            ("license*|licence*|right|rights|access|obligation*", 0.2),
            ("board|panel|expert*", 0.15),
        ],
        carveOuts: ["adjusted gross", "agi inc|llc|ltd|corp|group|limited|gmbh", "household|taxable|federal|modified ..2 agi"],
        weakeners: [("means|mean", 0.8), ("tax|taxable|income", 0.3)],
        headings: [("agi", 0.4), ("general intelligence", 0.4), ("milestone*", 0.2)]
    );

    public string Clause => ClauseTypes.AgiMilestone;

    public IEnumerable<ClauseFinding> Find(ContractText text) =>
        Wording.Read(text).Select(match => match.ToFinding(text, Clause, DutyReader.Duty(text, match.Sentence)));
}
