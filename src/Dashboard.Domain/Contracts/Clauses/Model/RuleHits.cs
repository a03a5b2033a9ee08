namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>What the readable rules say of each sentence.</summary>
internal sealed class RuleHits
{
    private readonly Dictionary<int, List<ClauseFinding>> hits = [];

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
        }
    }

    public IEnumerable<(string Clause, double Confidence)> Of(int sentence) =>
        hits.TryGetValue(sentence, out var list) ? list.Select(f => (f.Clause, f.Confidence)) : [];

    public ClauseFinding? Of(int sentence, string clause) =>
        hits.TryGetValue(sentence, out var list) ? list.Find(f => f.Clause == clause) : null;

    /// <summary>The rule's confidence, 0 where it is silent.</summary>
    public float Confidence(int sentence, string clause) => (float)(Of(sentence, clause)?.Confidence ?? 0);
}
