namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>What the readable rules say of each sentence.</summary>
internal sealed class RuleHits
{
    private readonly Dictionary<int, List<ClauseFinding>> hits = [];
    private readonly Dictionary<string, List<float>> byClause = new(StringComparer.Ordinal);

    public RuleHits(ContractText text, IEnumerable<ClauseFinding> findings)
    {
        var sentenceAt = new Dictionary<int, int>(text.Sentences.Count);
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            sentenceAt[text.Sentences[i].Start] = i;
        }

        foreach (var finding in findings)
        {
            if (!sentenceAt.TryGetValue(finding.Start, out var sentence))
            {
                continue;
            }

            if (!hits.TryGetValue(sentence, out var list))
            {
                hits[sentence] = list = [];
            }

            list.Add(finding);
            if (!byClause.TryGetValue(finding.Clause, out var of))
            {
                byClause[finding.Clause] = of = [];
            }

            of.Add((float)finding.Confidence);
        }
    }

    public IEnumerable<(string Clause, double Confidence)> Of(int sentence) =>
        hits.TryGetValue(sentence, out var list) ? list.Select(f => (f.Clause, f.Confidence)) : [];

    public ClauseFinding? Of(int sentence, string clause) =>
        hits.TryGetValue(sentence, out var list) ? list.Find(f => f.Clause == clause) : null;

    /// <summary>The best confidence of a clause's rule in the contract, 0 where it is silent.</summary>
    public float Strongest(string clause) => All(clause).DefaultIfEmpty().Max();

    /// <summary>How many sentences a clause's rule takes at least so confidently.</summary>
    public int Count(string clause, float from) => All(clause).Count(c => c >= from);

    private List<float> All(string clause) => byClause.GetValueOrDefault(clause) ?? [];

    /// <summary>The rule's confidence, 0 where it is silent.</summary>
    public float Confidence(int sentence, string clause) => (float)(Of(sentence, clause)?.Confidence ?? 0);
}
