namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// Which sentences a label marks. A sentence carries the label when it and a marked range overlap by half of what they cover together
/// (the rule by which a finding is right); one that a label covers only in part teaches nothing about that label.
/// </summary>
internal sealed class PassageLabels
{
    private const double Half = 0.5;

    public PassageLabels(ContractText text, IReadOnlyDictionary<string, IReadOnlyList<TextSpan>> labels)
    {
        Positive = new uint[text.Sentences.Count];
        Unclear = new uint[text.Sentences.Count];
        for (var target = 0; target < Targets.Count; target++)
        {
            foreach (var category in Targets.Categories[target])
            {
                foreach (var span in labels.TryGetValue(category, out var spans) ? spans : [])
                {
                    Mark(text.Sentences, span, 1u << target);
                }
            }
        }

        for (var i = 0; i < Unclear.Length; i++)
        {
            Unclear[i] &= ~Positive[i];
        }
    }

    /// <summary>A bit for each target.</summary>
    public uint[] Positive { get; }

    /// <summary>Targets that this sentence says nothing about.</summary>
    public uint[] Unclear { get; }

    public static double Overlap(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared <= 0 ? 0 : shared / (double)(a.Length + b.Length - shared);
    }

    private void Mark(IReadOnlyList<TextSpan> sentences, TextSpan span, uint bit)
    {
        for (var i = FirstAfter(sentences, span.Start); i < sentences.Count && sentences[i].Start < span.End; i++)
        {
            if (Overlap(sentences[i], span) >= Half)
            {
                Positive[i] |= bit;
            }
            else
            {
                Unclear[i] |= bit;
            }
        }
    }

    /// <summary>The first sentence that ends after a position.</summary>
    private static int FirstAfter(IReadOnlyList<TextSpan> sentences, int position)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
