namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>A labelled collection read once: sentences, rule hits, labels, and the rows that the linear stage learns from.</summary>
internal sealed class Corpus
{
    /// <summary>A word is known when this many contracts use it; others are names or rarities.</summary>
    private const int KnownFrom = 8;

    /// <summary>A feature must occur in this many contracts.</summary>
    private const int FeatureFrom = 6;

    public Corpus(IReadOnlyList<LabelledContract> contracts, IReadOnlyList<IClauseDetector> rules)
    {
        Contracts = contracts;
        Texts = [.. contracts.Select(c => new ContractText(c.Text))];
        Labels = [.. contracts.Select((c, i) => new PassageLabels(Texts[i], c.Labels))];
        Hits = [.. Texts.Select(t => new RuleHits(t, rules.SelectMany(r => r.Find(t))))];
        Known = KnownWords();
        Buckets = FrequentBuckets();
        AddRows();
    }

    public IReadOnlyList<LabelledContract> Contracts { get; }

    public IReadOnlyList<ContractText> Texts { get; }

    public IReadOnlyList<PassageLabels> Labels { get; }

    public IReadOnlyList<RuleHits> Hits { get; }

    public IReadOnlySet<uint> Known { get; }

    /// <summary>Buckets of the hashed space that enough contracts fill, ascending; a row's features are positions in this list.</summary>
    public IReadOnlyList<int> Buckets { get; }

    public PassageSet Rows { get; } = new();

    /// <summary>For each contract its first row.</summary>
    public List<int> FirstRow { get; } = [];

    private HashSet<uint> KnownWords()
    {
        var holders = new Dictionary<uint, int>();
        foreach (var text in Texts)
        {
            foreach (var stem in text.Words.Vocabulary.Select(w => Mix.Of(Stem.Of(w))).Distinct())
            {
                holders[stem] = holders.GetValueOrDefault(stem) + 1;
            }
        }

        return [.. holders.Where(h => h.Value >= KnownFrom).Select(h => h.Key)];
    }

    private List<int> FrequentBuckets()
    {
        var holders = new ushort[1 << FeatureBuffer.Bits];
        var last = new int[holders.Length];
        for (var i = 0; i < Texts.Count; i++)
        {
            var features = new PassageFeatures(Texts[i], new Tokens(Texts[i].Words, Known), Hits[i]);
            for (var s = 0; s < Texts[i].Sentences.Count; s++)
            {
                foreach (var bucket in features.Of(s).Buckets)
                {
                    holders[bucket] += (ushort)(last[bucket] != i + 1 ? 1 : 0);
                    last[bucket] = i + 1;
                }
            }
        }

        return [.. Enumerable.Range(0, holders.Length).Where(b => holders[b] >= Math.Min(FeatureFrom, Contracts.Count / 4))];
    }

    private void AddRows()
    {
        var position = new int[1 << FeatureBuffer.Bits];
        Array.Fill(position, -1);
        for (var i = 0; i < Buckets.Count; i++)
        {
            position[Buckets[i]] = i;
        }

        for (var i = 0; i < Texts.Count; i++)
        {
            FirstRow.Add(Rows.Count);
            var features = new PassageFeatures(Texts[i], new Tokens(Texts[i].Words, Known), Hits[i]);
            for (var s = 0; s < Texts[i].Sentences.Count; s++)
            {
                Rows.Add(i, Labels[i].Positive[s], Labels[i].Unclear[s], features.Of(s), position);
            }
        }
    }
}
