namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>The trained model: linear stage, second stage, calibration. Immutable; many threads may use one.</summary>
public sealed class ClauseModel
{
    /// <summary>Below this a sentence is no finding. Low, so that a search for everything that may be a clause misses little.</summary>
    public const double Floor = 0.005;

    /// <summary>From here on a finding is worth its words; most are below.</summary>
    public const double ExplainFrom = 0.1;

    /// <summary>What a finding names as its rule when the model found it.</summary>
    public const string RuleName = "model";

    /// <summary>Log odds of a sentence without words.</summary>
    private const float Hopeless = -12;

    private const uint Magic = 0x324D_4C43;

    private readonly IReadOnlySet<uint> known;
    private readonly LinearStage linear;
    private readonly SecondStage second;

    internal ClauseModel(IReadOnlyList<string> clauses, IReadOnlySet<uint> known, LinearStage linear, SecondStage second)
    {
        Clauses = clauses;
        this.known = known;
        this.linear = linear;
        this.second = second;
    }

    /// <summary>Clause ids that the model looks for.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>Sentences that hold a clause, each with a calibrated confidence; ordered by clause.</summary>
    internal IEnumerable<ModelHit> Read(ContractText text, RuleHits rules)
    {
        var features = new PassageFeatures(text, new Tokens(text.Words, known), rules);
        var scores = new float[text.Sentences.Count * linear.Targets];
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var row = scores.AsSpan(s * linear.Targets, linear.Targets);
            if (text.Words.Of(s).IsEmpty)
            {
                row.Fill(Hopeless);
            }
            else
            {
                linear.Score(features.Of(s), row);
            }
        }

        foreach (var (candidate, confidence) in second.Judge(text, rules, scores, linear.Targets, Clauses))
        {
            if (confidence >= Floor)
            {
                IReadOnlyList<string> words =
                    confidence < ExplainFrom
                        ? []
                        : Explanation.Of(text, candidate.Sentence, features.Traced(candidate.Sentence), linear, candidate.Clause);
                yield return new ModelHit(Clauses[candidate.Clause], candidate.Sentence, confidence, words);
            }
        }
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Clauses.Count);
        foreach (var clause in Clauses)
        {
            writer.Write(clause);
        }

        writer.Write(known.Count);
        var last = 0u;
        foreach (var stem in known.Order())
        {
            writer.Write7BitEncodedInt((int)(stem - last));
            last = stem;
        }

        linear.Write(writer);
        second.Write(writer);
    }

    /// <exception cref="InvalidDataException">The stream does not hold a model of this version.</exception>
    public static ClauseModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("This is not a clause model, or one of another version: train it again.");
            }

            var clauses = new string[reader.ReadInt32()];
            for (var k = 0; k < clauses.Length; k++)
            {
                clauses[k] = reader.ReadString();
            }

            var stems = new HashSet<uint>();
            var last = 0u;
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                last += (uint)reader.Read7BitEncodedInt();
                stems.Add(last);
            }

            return new ClauseModel(clauses, stems, LinearStage.Read(reader), SecondStage.Read(reader));
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("The clause model ends too early: copy or train it again.", cut);
        }
    }
}

/// <summary>A sentence that the model takes for a clause.</summary>
/// <param name="Words">Its own words that weighed most, the heaviest first; may be empty.</param>
internal sealed record ModelHit(string Clause, int Sentence, float Confidence, IReadOnlyList<string> Words);
