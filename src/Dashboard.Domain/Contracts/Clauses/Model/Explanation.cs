namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>The words of a sentence that spoke most for a clause in the linear stage.</summary>
internal static class Explanation
{
    private const int Most = 4;
    private const int Longest = 60;

    public static IReadOnlyList<string> Of(ContractText text, int sentence, FeatureBuffer features, LinearStage linear, int target)
    {
        var words = text.Words.Of(sentence);
        var heavy = new List<(float Weight, FeatureOrigin Origin)>();
        foreach (var origin in features.Origins ?? [])
        {
            if (origin.First >= 0 && linear.Find(origin.Bucket) is >= 0 and var row && linear.WeightOf(row, target) is > 0 and var weight)
            {
                heavy.Add((weight * origin.Weight, origin));
            }
        }

        var taken = new HashSet<int>();
        var said = new List<string>();
        foreach (var (_, origin) in heavy.OrderByDescending(h => h.Weight).ThenBy(h => h.Origin.First))
        {
            if (said.Count == Most)
            {
                break;
            }

            if (!taken.Contains(origin.First) && !taken.Contains(origin.Last))
            {
                taken.UnionWith([origin.First, origin.Last]);
                var quote = Quote(text.Text, words[origin.First], words[origin.Last], origin.Last - origin.First > 2);
                if (!said.Contains(quote, StringComparer.OrdinalIgnoreCase))
                {
                    said.Add(quote);
                }
            }
        }

        return said;
    }

    private static string Quote(string text, Word first, Word last, bool apart)
    {
        var words = apart
            ? $"{text.AsSpan(first.Start, first.End - first.Start)} … {text.AsSpan(last.Start, last.End - last.Start)}"
            : text[first.Start..last.End];
        var plain = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= Longest ? plain : plain[..Longest] + "…";
    }
}
