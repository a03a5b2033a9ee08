using System.Globalization;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>
/// Words in order, written as "shall not ..6 assign*|transfer*": sets of alternatives, each right after the one before
/// or, after "..6", with at most six other words between. Matching is one pass over the words, whatever they are.
/// </summary>
internal sealed class Phrase
{
    private readonly UInt128[] sets;
    private readonly int[] gaps;

    public Phrase(string pattern, Lexicon lexicon)
    {
        Pattern = pattern;
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var setList = new List<UInt128>();
        var gapList = new List<int>();
        var gap = 0;
        foreach (var part in parts)
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                gap = int.Parse(part.AsSpan(2), CultureInfo.InvariantCulture);
                continue;
            }

            setList.Add(lexicon.SetOf(part));
            gapList.Add(gap);
            gap = 0;
        }

        sets = [.. setList];
        gaps = [.. gapList];
    }

    public string Pattern { get; }

    /// <summary>False when a sentence with these kinds of words cannot match: asked before <see cref="Find"/>.</summary>
    public bool Possible(UInt128 present)
    {
        foreach (var set in sets)
        {
            if ((present & set) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first match at or after a word, as word positions [First, End), or null.</summary>
    public (int First, int End)? Find(ReadOnlySpan<UInt128> kinds, int from = 0)
    {
        // For each step, where the newest match up to that step ended and began: the newest leaves the most room for the next gap.
        Span<int> ended = stackalloc int[sets.Length];
        Span<int> began = stackalloc int[sets.Length];
        ended.Fill(int.MinValue / 2);
        for (var i = from; i < kinds.Length; i++)
        {
            for (var step = sets.Length - 1; step >= 0; step--)
            {
                if ((kinds[i] & sets[step]) == 0 || (step > 0 && i - 1 - gaps[step] > ended[step - 1]))
                {
                    continue;
                }

                ended[step] = i;
                began[step] = step == 0 ? i : began[step - 1];
                if (step == sets.Length - 1)
                {
                    return (began[step], i + 1);
                }
            }
        }

        return null;
    }
}
