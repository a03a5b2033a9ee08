namespace Dashboard.Store.Search;

/// <summary>What a person looks for: the whole text and its words, each of which a hit must have somewhere.</summary>
public sealed record SearchText
{
    /// <summary>Clauses are many and long: shorter words would find almost all of them.</summary>
    public const int ShortestClauseWord = 3;
    private const int LongestText = 100;
    private const int MostWords = 5;

    private SearchText(string typed)
    {
        Words = [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];
        Lower = string.Join(' ', Words).ToLowerInvariant();
    }

    /// <summary>As typed, without surplus spaces, in lower case.</summary>
    public string Lower { get; }

    /// <summary>As typed.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool FindsClauses => Words.Count > 0 && Words.All(w => w.Length >= ShortestClauseWord);

    /// <summary>Null when nothing but spaces was typed.</summary>
    public static SearchText? Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 0 ? null : new SearchText(text.Length > LongestText ? text[..LongestText] : text);
    }

    /// <summary>
    /// The ways in which a text is likely to write a word, three at most. Comparing without regard to case costs the database three
    /// times as much as comparing with these, because it must fold every character of every clause first.
    /// </summary>
    /// <param name="names">Names that contain the word as their owners write it: "openai" is spelt as in "OpenAI".</param>
    internal static IReadOnlyList<string> Spellings(string word, IEnumerable<string> names)
    {
        var lower = word.ToLowerInvariant();
        var asInNames = names
            .Select(name => (name, at: name.IndexOf(word, StringComparison.OrdinalIgnoreCase)))
            .Where(found => found.at >= 0)
            .Select(found => found.name.Substring(found.at, word.Length));
        var capital = string.Concat(lower[..1].ToUpperInvariant(), lower.AsSpan(1));
        return
        [
            .. asInNames
                .Prepend(word)
                .Append(lower)
                .Append(capital)
                .Append(word.ToUpperInvariant())
                .Distinct(StringComparer.Ordinal)
                .Take(3),
        ];
    }
}
