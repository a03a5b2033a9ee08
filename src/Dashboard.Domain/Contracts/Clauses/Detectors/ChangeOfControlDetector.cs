namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>A right, consent or notice that a change of ownership sets off.</summary>
public sealed class ChangeOfControlDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("terminat* ..24 change of|in ..3 control|ownership", 0.65),
            ("change of|in ..3 control|ownership ..24 terminat*", 0.65),
            ("undergo* ..4 change of|in ..3 control|ownership", 0.6),
            ("change of|in ..3 control|ownership ..12 deemed", 0.6),
            ("event of ..6 change of|in ..3 control|ownership", 0.6),
            ("upon|following|after ..8 change of|in ..3 control|ownership", 0.6),
            ("change of|in ..3 control|ownership ..20 consent", 0.5),
            ("change of|in ..3 control|ownership", 0.5),
            ("terminat* ..16 merge|merges|merger|consolidat*|acquired|acquisition", 0.4),
            ("if ..10 acquired by", 0.5),
            ("merge|merges|merger|consolidat*|acquire*|acquisition ..30 right ..3 terminate", 0.5),
            ("merger|consolidation|control|ownership|assets ..24 deemed ..4 assignment|transfer", 0.5),
            ("merge|merges|merger|consolidation|amalgamation", 0.3),
            ("control ..6 by ..4 competitor", 0.4),
            ("control ..6 passes|changes|transferred|changed", 0.5),
            ("take|takes|taken|taking|assumes control of|over", 0.5),
            ("takeover", 0.5),
            ("acquire* ..10 voting|influence|majority|substantially", 0.5),
            ("majority|half|%|percent ..6 shares|voting|securities|stock ..6 of", 0.3),
            ("merges with", 0.35),
            ("sell|sells|sale ..8 substantially all", 0.35),
            ("new owner|proprietor", 0.4),
            ("change in|of ..2 control ..16 deemed ..4 assignment", 0.6),
        ],
        supports:
        [
            ("all or substantially all", 0.15),
            ("# ..3 days", 0.15),
            ("written notice", 0.15),
            ("such change", 0.2),
            ("in the event", 0.1),
        ],
        carveOuts: ["merges|merged ..2 supersede*|prior|all", "not be merged|consolidated", "merger clause"],
        weakeners:
        [
            ("control|ownership means|mean", 0.6),
            ("change ..2 control ..6 shall|will mean", 0.7),
            ("stock|severance|employment|salary|bonus|award*|option*", 0.7),
            ("not|neither ..6 assign*", 0.7),
            ("may assign this", 0.7),
            ("means", 0.6),
        ],
        headings: [("change of|in control|ownership", 0.4)]
    );

    public string Clause => ClauseTypes.ChangeOfControl;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
