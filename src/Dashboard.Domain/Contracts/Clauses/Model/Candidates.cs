namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>
/// The sentences of one contract that the second stage looks at, each for one clause, with what the sentence alone cannot tell:
/// how it ranks in its contract, what its neighbours say, which other clauses want it, what the rules say.
/// </summary>
internal sealed class Candidates
{
    /// <summary>Log odds below which a sentence is not worth a second look (a probability of about 0.4 %).</summary>
    private const float Floor = -5.5f;

    /// <summary>The best sentence of a contract is looked at unless it is hopeless.</summary>
    private const float BestFloor = -7f;

    /// <summary>Sentences of one contract looked at for one clause: no contract repeats a clause so often, but a crafted text may.</summary>
    private const int Most = 200;

    private const int Near = 5;

    /// <summary>Columns before those of the targets.</summary>
    private const int Own = 33;

    /// <summary>A rule's hit that counts.</summary>
    private const float Fired = 0.3f;

    private readonly ContractText text;
    private readonly RuleHits rules;
    private readonly float[] scores;
    private readonly int targets;
    private readonly float[] best;
    private readonly int count;

    /// <param name="scores">Log odds of the linear stage by sentence, then by target.</param>
    public Candidates(ContractText text, RuleHits rules, float[] scores, int targets)
    {
        this.text = text;
        this.rules = rules;
        this.scores = scores;
        this.targets = targets;
        count = text.Sentences.Count;
        best = new float[targets];
        Array.Fill(best, -20);
        for (var i = 0; i < scores.Length; i++)
        {
            best[i % targets] = Math.Max(best[i % targets], scores[i]);
        }
    }

    /// <summary>For each target the best log odds in the contract.</summary>
    public ReadOnlySpan<float> Best => best;

    public static int Columns(int targets, int clauses) => Own + targets + clauses;

    /// <summary>Candidates of one clause, in the order of the text.</summary>
    public IReadOnlyList<Candidate> Of(int clause, IReadOnlyList<string> clauses)
    {
        var id = clauses[clause];
        var strongestRule = rules.Strongest(id);
        var ranked = Enumerable
            .Range(0, count)
            .Where(s => IsCandidate(s, clause, id))
            .OrderByDescending(s => At(s, clause))
            .ThenBy(s => s)
            .Take(Most)
            .ToArray();
        var (sum, sure) = (0f, 0);
        foreach (var s in ranked)
        {
            var p = BoostedTrees.Probability(At(s, clause));
            sum += p;
            sure += p > 0.3f ? 1 : 0;
        }

        return
        [
            .. ranked
                .Select((s, rank) => new Candidate(s, clause, Row(s, clause, clauses, rank, sum, sure, strongestRule)))
                .OrderBy(c => c.Sentence),
        ];
    }

    private bool IsCandidate(int sentence, int clause, string id)
    {
        var score = At(sentence, clause);
        return score >= Floor || (score >= BestFloor && score >= best[clause]) || rules.Confidence(sentence, id) >= 0.4f;
    }

    private float At(int sentence, int target) => sentence < 0 || sentence >= count ? -12 : scores[(sentence * targets) + target];

    private float[] Row(int s, int clause, IReadOnlyList<string> clauses, int rank, float sum, int sure, float strongestRule)
    {
        var row = new float[Columns(targets, clauses.Count)];
        var own = At(s, clause);
        var rival = -20f;
        for (var k = 0; k < clauses.Count; k++)
        {
            rival = k == clause ? rival : Math.Max(rival, At(s, k));
        }

        var near = -20f;
        for (var other = s - Near; other <= s + Near; other++)
        {
            near = other == s ? near : Math.Max(near, At(other, clause));
        }

        var span = text.Sentences[s];
        var words = text.Words.Of(s).Length;
        row[0] = clause;
        row[1] = own;
        row[2] = rank;
        row[3] = best[clause];
        row[4] = own - best[clause];
        row[5] = At(s - 1, clause);
        row[6] = At(s + 1, clause);
        row[7] = At(s - 2, clause);
        row[8] = At(s + 2, clause);
        row[9] = rival;
        row[10] = own - rival;
        row[11] = MathF.Log(1 + words);
        row[12] = s / (float)count;
        row[13] = MathF.Log(1 + count);
        row[14] = sure;
        row[15] = sum;
        row[16] = rules.Confidence(s, clauses[clause]);
        row[17] = strongestRule;
        row[18] = text.Headings[s] == s ? 1 : 0;
        row[19] = text.Text[span.End - 1] switch
        {
            '.' => 0,
            ';' => 1,
            ':' => 2,
            ',' => 3,
            _ => 4,
        };
        row[20] =
            char.IsLower(text.Text[span.Start]) ? 1
            : Enumerators.LengthAt(text.Text, span.Start) > 0 ? 2
            : 0;
        row[21] = near;
        row[22] = Sum(s - Near, s - 1, clause) + Sum(s + 1, s + Near, clause);
        row[23] = text.Headings[s] >= 0 ? At(text.Headings[s], clause) : -12;
        row[24] = s > 0 ? MathF.Log(1 + text.Words.Of(s - 1).Length) : 0;
        row[25] = s + 1 < count && text.Text[text.Sentences[s + 1].Start] is '(' ? 1 : 0;
        Rules(s, clauses[clause], row.AsSpan(26));
        row[31] = Sum(s - 15, s + 15, clause);
        row[32] = Sum(s - 3, s - 1, clause);
        scores.AsSpan(s * targets, targets).CopyTo(row.AsSpan(Own));
        best.AsSpan(0, clauses.Count).CopyTo(row.AsSpan(Own + targets));
        return row;
    }

    /// <summary>What the rules say around a sentence and in the contract.</summary>
    private void Rules(int s, string clause, Span<float> row)
    {
        row[0] = Rule(s - 1, clause);
        row[1] = Rule(s + 1, clause);
        foreach (var (other, confidence) in rules.Of(s))
        {
            row[2] = other == clause ? row[2] : Math.Max(row[2], (float)confidence);
        }

        row[3] = rules.Count(clause, Fired);
        row[4] = Math.Max(Math.Max(Rule(s - 2, clause), Rule(s + 2, clause)), Math.Max(Rule(s - 3, clause), Rule(s + 3, clause)));
    }

    private float Rule(int sentence, string clause) => rules.Confidence(sentence, clause);

    private float Sum(int from, int to, int clause)
    {
        var sum = 0f;
        for (var s = Math.Max(0, from); s <= Math.Min(count - 1, to); s++)
        {
            sum += BoostedTrees.Probability(At(s, clause));
        }

        return sum;
    }
}

/// <summary>A sentence that may hold a clause.</summary>
/// <param name="Row">The second stage's columns.</param>
internal sealed record Candidate(int Sentence, int Clause, float[] Row)
{
    /// <summary>Log odds of the linear stage, to which the trees add.</summary>
    public float Linear => Row[1];
}
