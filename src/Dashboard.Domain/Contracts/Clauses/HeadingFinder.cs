using System.Buffers;

namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>Tells which sentences are headings: short, title-cased or in capitals, and without a verb of duty.</summary>
internal static class HeadingFinder
{
    private const int LongestHeading = 90;

    /// <summary>A heading speaks for this many sentences after it.</summary>
    private const int Reach = 4;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\n\r/-");

    private static readonly HashSet<string> Verbs = new(
        "shall will may must is are be has have agrees agree means hereby grants grant pays pay receives applies apply renews terminates gives".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static int[] Find(string text, IReadOnlyList<TextSpan> sentences)
    {
        var headings = new int[sentences.Count];
        var current = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (IsHeading(text.AsSpan(sentences[i].Start, sentences[i].Length)))
            {
                current = i;
            }

            headings[i] = current >= 0 && i - current <= Reach ? current : -1;
        }

        return headings;
    }

    internal static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestHeading || line[^1] is ';' or ',')
        {
            return false;
        }

        if (line[0] == '#')
        {
            return true;
        }

        var words = 0;
        var capitals = 0;
        foreach (var range in line.SplitAny(Separators))
        {
            var word = line[range].Trim(".,:;()\"“”'*_");
            if (word.Length == 0 || !char.IsLetter(word[0]))
            {
                continue;
            }

            if (Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }

            // Short words (of, for, the) stay small in a title.
            if (word.Length > 3 || char.IsUpper(word[0]))
            {
                words++;
                capitals += char.IsUpper(word[0]) ? 1 : 0;
            }
        }

        // Many defined terms in a row look like a title; a full stop after this many words tells them apart.
        const int longestStopped = 7;
        return words is > 0 and <= 12 && capitals * 3 >= words * 2 && (line[^1] != '.' || words <= longestStopped);
    }
}
