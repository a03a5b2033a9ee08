namespace Dashboard.Domain.Contracts.Clauses.Detectors;

/// <summary>What the vendor, or we, may do with inputs, outputs and data: training, retention, reading by people, ownership.</summary>
public sealed class DataUseDetector : IClauseDetector
{
    private static readonly Wording Wording = new(
        signals:
        [
            ("not|no|never|nor|neither ..7 train|training|retrain|trained|tune ..14 model*|algorithm*|ai|intelligence|learning", 0.75),
            ("train|training|retrain|tune ..10 model*|algorithm*|ai|corpora|machine", 0.5),
            ("no training", 0.6),
            ("training data|corpora|corpus ..6 for|within|all", 0.45),
            ("from all training", 0.5),
            ("model training", 0.5),
            ("training ..3 our|its|their ..3 models", 0.6),
            ("train|trained on|upon ..6 prompt*|input*|request*|data|content|record*", 0.5),
            ("model*|checkpoint*|weights ..3 trained|derived|built ..4 data|content|record*|prompt*|input*", 0.6),
            (
                "use|uses|used|using|reuse ..10 data|content|input*|output*|prompt*|conversation*|transcript*|image*|telemetry ..14 train*|learn*|improv*|develop*|research|analytics|benchmark*|validate|purpose|purposes",
                0.55
            ),
            (
                "data|content|input*|output*|prompt*|conversation*|transcript*|telemetry ..10 used|use ..10 train*|learn*|improv*|develop*|research|analytics|benchmark*|purpose|purposes",
                0.5
            ),
            ("receive*|share*|pass ..6 prompts|inputs|data|content ..3 for training", 0.5),
            ("own purposes", 0.4),
            ("for machine learning", 0.5),
            ("sharing ..6 transcripts|conversations|data ..4 improvement|training", 0.5),
            ("own|owns|ownership|title|belong|belongs ..6 input|inputs|output|outputs|prompts|completions", 0.65),
            ("own|owns|ownership|title ..4 your|customer|client ..1 content|data|images", 0.5),
            ("retain* title ..4 data|images|content|records", 0.5),
            ("output|outputs|data|content ..16 property|owned|own|belong*", 0.5),
            ("rights|right ..6 in|to ..4 output|outputs|prompts", 0.5),
            ("rights ..10 learn ..4 from", 0.5),
            ("zero data retention", 0.8),
            ("data retention", 0.4),
            (
                "retain|retained|retention|store|stored|storing|kept|keep|keeps|log|logs|logged ..6 prompt*|input*|output*|completion*|conversation*|transcript*|request*",
                0.55
            ),
            ("prompt*|input*|output*|completion*|conversation*|requests|content|logs ..10 retained|stored|kept|deleted|logged", 0.55),
            ("requests|prompts|inputs ..6 without being stored|logged|retained", 0.55),
            ("retain*|store* or|and learn*", 0.5),
            ("retain*|store*|learn* ..4 from ..2 them|what|it", 0.5),
            ("retains or learns", 0.5),
            ("delet*|eras*|remov* ..10 customer data|content|prompts|embeddings|checkpoints|weights|corpora", 0.5),
            ("read|review*|access ..6 prompts|conversations|completions", 0.55),
            (
                "de identified|anonymi*|anonymous|aggregated|deidentified ..4 data|transcripts|form|information ..16 use*|create|research|improv*|benchmark*|develop*",
                0.5
            ),
            ("anonymi*|identified|aggregated ..2 data|transcripts", 0.3),
            ("tune* ..2 weights|model*", 0.5),
            ("output|outputs to ..3 develop|train|build|create", 0.6),
            ("log|retain|store and|or train|learn", 0.6),
        ],
        supports:
        [
            ("may|shall|will not|only", 0.15),
            ("customer data|content", 0.15),
            ("perpetual|any purpose", 0.2),
            ("improv*|train*|learn*", 0.15),
        ],
        carveOuts:
        [
            "keep|keeps to the",
            "trained on data up",
            "train* ..4 staff|employees|personnel|users|team|material*",
            "privacy|safety|security|user|staff|employee*|science training",
            "training course*|material*|session*|program*|portal",
            "retain* ..3 right ..3 title|interest ..3 platform|software|patents",
            "intellectual property",
            "your own risk",
            "in|over|up excess",
            "raw inputs",
            "confidential information",
        ],
        weakeners:
        [
            ("means|meaning", 0.6),
            ("plant|tonnes|meter|manufacturer|buyer", 0.4),
            ("invoice*|books|timesheets", 0.5),
            ("encrypt*|backup|backed", 0.5),
            ("back|restored|breach", 0.6),
            ("name|logo|advertising|campaign", 0.5),
            ("audit|administrator*", 0.7),
            ("employment", 0.4),
        ],
        headings: [("training|retention", 0.2), ("ownership", 0.1)]
    );

    public string Clause => ClauseTypes.DataUse;

    public IEnumerable<ClauseFinding> Find(ContractText text) => Wording.Read(text).Select(match => match.ToFinding(text, Clause));
}
