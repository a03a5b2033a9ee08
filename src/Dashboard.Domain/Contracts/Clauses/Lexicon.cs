namespace Dashboard.Domain.Contracts.Clauses;

/// <summary>
/// The words that one detector knows. Every set of alternatives ("shall|will|must") is one bit; a word's kinds are the sets it belongs to.
/// "assign*" takes every word that begins so; "#" takes a number in figures or words.
/// </summary>
internal sealed class Lexicon
{
    private const int Capacity = 128;

    private readonly Dictionary<string, UInt128> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UInt128> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UInt128> beginnings = new(StringComparer.Ordinal);
    private UInt128 numbers;

    public UInt128 SetOf(string alternatives)
    {
        if (sets.TryGetValue(alternatives, out var known))
        {
            return known;
        }

        if (sets.Count == Capacity)
        {
            throw new InvalidOperationException($"A detector may use {Capacity} word sets; '{alternatives}' is one too many.");
        }

        var bit = UInt128.One << sets.Count;
        sets.Add(alternatives, bit);
        foreach (var word in alternatives.Split('|'))
        {
            if (word == "#")
            {
                numbers |= bit;
            }
            else
            {
                var (map, key) = word.EndsWith('*') ? (beginnings, word[..^1]) : (exact, word);
                map[key] = map.GetValueOrDefault(key) | bit;
            }
        }

        return bit;
    }

    /// <summary>For every word of a vocabulary the sets that take it.</summary>
    public UInt128[] KindsOf(IReadOnlyList<string> vocabulary)
    {
        var kinds = new UInt128[vocabulary.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = KindsOf(vocabulary[i]);
        }

        return kinds;
    }

    public UInt128 KindsOf(string word)
    {
        var kinds = exact.GetValueOrDefault(word);
        var lookup = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= Math.Min(word.Length, 20); length++)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var more))
            {
                kinds |= more;
            }
        }

        return char.IsAsciiDigit(word[0]) || word[0] == '*' || Numerals.IsNumberWord(word) ? kinds | numbers : kinds;
    }
}
