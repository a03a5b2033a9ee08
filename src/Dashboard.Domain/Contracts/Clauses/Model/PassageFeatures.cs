namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>
/// What a sentence looks like to the linear model: its stems alone, in twos and threes, in unordered pairs within a window,
/// and, at low weight, the heading above and the sentences around.
/// </summary>
internal sealed class PassageFeatures
{
    private const uint Own = 1;
    private const int Window = 12;

    /// <summary>Words read of one sentence; a longer one is a table. Keeps the cost of a passage bounded.</summary>
    private const int MostWords = 400;

    private const float RunWeight = 0.8f;
    private const float PairWeight = 0.5f;
    private const float HeadingWeight = 0.6f;
    private const float BeforeWeight = 0.35f;
    private const float AfterWeight = 0.25f;
    private const float SectionWeight = 0.4f;
    private const float LeadWeight = 0.5f;
    private const float RuleWeight = 2;

    private readonly ContractText text;
    private readonly Tokens tokens;
    private readonly RuleHits rules;
    private readonly int[] sections;
    private readonly int[] leads;
    private readonly FeatureBuffer buffer = new();
    private readonly List<uint> sequence = [];
    private readonly List<int> positions = [];
    private readonly List<bool> content = [];
    private readonly uint name = Mix.Of("@name");
    private readonly uint giver = Mix.Of("@giver");
    private readonly uint taker = Mix.Of("@taker");
    private readonly uint rare = Mix.Of("@rare");

    public PassageFeatures(ContractText text, Tokens tokens, RuleHits rules)
    {
        this.rules = rules;
        this.text = text;
        (sections, leads) = Outline.Of(text);
        this.tokens = tokens;
    }

    /// <summary>The features of a sentence with the words that each came from.</summary>
    public FeatureBuffer Traced(int sentence)
    {
        buffer.Origins = [];
        Of(sentence);
        return buffer;
    }

    /// <summary>The features of a sentence; the answer is reused by the next call.</summary>
    public FeatureBuffer Of(int sentence)
    {
        buffer.Clear();
        var words = text.Words.Of(sentence);
        Singles(words, Own, 1);
        Sequence(words);
        Runs();
        Pairs();
        if (text.Headings[sentence] is >= 0 and var heading && heading != sentence)
        {
            Singles(text.Words.Of(heading), 5, HeadingWeight);
        }

        if (sections[sentence] is >= 0 and var section && section != sentence)
        {
            Singles(text.Words.Of(section), 10, SectionWeight);
        }

        if (leads[sentence] is >= 0 and var lead)
        {
            Singles(text.Words.Of(lead), 11, LeadWeight);
        }

        if (sentence > 0)
        {
            Singles(text.Words.Of(sentence - 1), 6, BeforeWeight);
        }

        if (sentence + 1 < text.Sentences.Count)
        {
            Singles(text.Words.Of(sentence + 1), 7, AfterWeight);
        }

        Shape(sentence, words);
        Rules(sentence);
        return buffer;
    }

    private void Singles(ReadOnlySpan<Word> words, uint seed, float weight)
    {
        buffer.Begin(seed, weight);
        for (var i = 0; i < Math.Min(words.Length, MostWords); i++)
        {
            var at = seed == Own ? i : -1;
            buffer.Add(tokens.StemOf(words[i].Id), at, at);
        }
    }

    /// <summary>Stems in order, with roles and names folded and repeats of a number or a name taken together.</summary>
    private void Sequence(ReadOnlySpan<Word> words)
    {
        sequence.Clear();
        content.Clear();
        positions.Clear();
        for (var i = 0; i < Math.Min(words.Length, MostWords); i++)
        {
            var kind = tokens.KindOf(words[i].Id);
            var token = kind switch
            {
                TokenKind.Giver => giver,
                TokenKind.Taker => taker,
                TokenKind.Rare => i > 0 && char.IsUpper(text.Text[words[i].Start]) ? name : rare,
                _ => tokens.StemOf(words[i].Id),
            };
            var folds = kind is TokenKind.Number or TokenKind.Rare or TokenKind.Redaction;
            if (!(folds && sequence.Count > 0 && sequence[^1] == token))
            {
                sequence.Add(token);
                positions.Add(i);
                content.Add(kind is not (TokenKind.Function or TokenKind.Rare));
            }
        }
    }

    private void Runs()
    {
        buffer.Begin(2, RunWeight);
        for (var i = 1; i < sequence.Count; i++)
        {
            buffer.Add(Mix.Join(sequence[i - 1], sequence[i]), positions[i - 1], positions[i]);
        }

        buffer.Begin(3, RunWeight);
        for (var i = 2; i < sequence.Count; i++)
        {
            buffer.Add(Mix.Join(Mix.Join(sequence[i - 2], sequence[i - 1]), sequence[i]), positions[i - 2], positions[i]);
        }
    }

    private void Pairs()
    {
        buffer.Begin(4, PairWeight);
        for (var i = 0; i < sequence.Count; i++)
        {
            for (var j = i + 2; content[i] && j < Math.Min(sequence.Count, i + Window); j++)
            {
                if (content[j] && sequence[i] != sequence[j])
                {
                    buffer.Add(
                        Mix.Join(Math.Min(sequence[i], sequence[j]), Math.Max(sequence[i], sequence[j])),
                        positions[i],
                        positions[j]
                    );
                }
            }
        }
    }

    private void Shape(int sentence, ReadOnlySpan<Word> words)
    {
        buffer.Begin(8, 1);
        buffer.Add((uint)Math.Min(12, (int)Math.Log2(words.Length + 1) * 2));
        buffer.Add(text.Headings[sentence] == sentence ? 100u : 101u);
        var span = text.Sentences[sentence];
        buffer.Add(200u + char.ToLowerInvariant(text.Text[span.Start]));
        buffer.Add(Enumerators.LengthAt(text.Text, span.Start) > 0 ? 102u : 103u);
        buffer.Add(
            text.Text[span.End - 1] switch
            {
                ';' => 104,
                ':' => 105,
                '.' => 106,
                ',' => 107,
                _ => 108u,
            }
        );
    }

    /// <summary>A rule's hit counts once for each tenth of confidence that it reaches.</summary>
    private void Rules(int sentence)
    {
        buffer.Begin(9, RuleWeight);
        foreach (var (clause, confidence) in rules.Of(sentence))
        {
            for (var step = 1; step <= confidence * 5; step++)
            {
                buffer.Add(Mix.Of(clause) + (uint)step);
            }
        }
    }
}
