namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>
/// Parts a collection into folds so that no fold is tested on what another taught: contracts of one filer stay together, and so do
/// contracts that share more than 30 % of their wording, whoever filed them.
/// </summary>
internal static class Folds
{
    private const int ShingleWords = 8;

    /// <summary>One in this many shingles is compared.</summary>
    private const uint Sample = 16;
    private const double Shared = 0.3;

    /// <summary>For each contract its fold, 0-based.</summary>
    public static int[] Of(IReadOnlyList<LabelledContract> contracts, int folds)
    {
        var group = Groups(contracts);
        var result = new int[contracts.Count];
        var load = new long[folds];
        foreach (
            var members in Enumerable
                .Range(0, contracts.Count)
                .GroupBy(i => group[i])
                .OrderByDescending(g => g.Sum(i => (long)contracts[i].Text.Length))
                .ThenBy(g => contracts[g.First()].Name, StringComparer.Ordinal)
        )
        {
            var fold = Array.IndexOf(load, load.Min());
            foreach (var i in members)
            {
                result[i] = fold;
                load[fold] += contracts[i].Text.Length;
            }
        }

        return result;
    }

    /// <summary>For each contract the lowest index in its group.</summary>
    public static int[] Groups(IReadOnlyList<LabelledContract> contracts)
    {
        var parent = Enumerable.Range(0, contracts.Count).ToArray();
        var filers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var shingles = contracts.Select(c => Shingles(c.Text)).ToArray();
        var holders = new Dictionary<uint, List<int>>();
        for (var i = 0; i < contracts.Count; i++)
        {
            filers.TryAdd(Filer(contracts[i].Name), i);
            Join(parent, i, filers[Filer(contracts[i].Name)]);
            var common = new Dictionary<int, int>();
            foreach (var shingle in shingles[i])
            {
                if (!holders.TryGetValue(shingle, out var list))
                {
                    holders[shingle] = list = [];
                }

                foreach (var other in list)
                {
                    common[other] = common.GetValueOrDefault(other) + 1;
                }

                list.Add(i);
            }

            foreach (var (other, count) in common)
            {
                if (count > Shared * Math.Min(shingles[i].Count, shingles[other].Count))
                {
                    Join(parent, i, other);
                }
            }
        }

        return [.. parent.Select((_, i) => Root(parent, i))];
    }

    /// <summary>The letters before the first mark: "ACMEINC_2001…" and "AcmeInc_2003…" are one filer.</summary>
    public static string Filer(string name)
    {
        var end = name.IndexOfAny(['_', '-']);
        var letters = (end > 0 ? name[..end] : name).Where(char.IsLetterOrDigit).Take(16);
        return string.Concat(letters).ToUpperInvariant();
    }

    private static HashSet<uint> Shingles(string text)
    {
        var words = new List<uint>();
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n.,;:()\"-_"))
        {
            var word = text.AsSpan()[range];
            if (word.Length > 0 && char.IsLetter(word[0]))
            {
                words.Add(Mix.Of(word.ToString().ToLowerInvariant()));
            }
        }

        var shingles = new HashSet<uint>();
        for (var i = 0; i + ShingleWords <= words.Count; i++)
        {
            var hash = words[i];
            for (var j = 1; j < ShingleWords; j++)
            {
                hash = Mix.Join(hash, words[i + j]);
            }

            if (hash % Sample == 0)
            {
                shingles.Add(hash);
            }
        }

        return shingles;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private static void Join(int[] parent, int a, int b)
    {
        var (x, y) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
