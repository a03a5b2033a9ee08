namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>
/// Cuts English endings so that "assigns", "assigned", "assigning" and "assignment" share a stem. Cruder than Porter's rules on purpose:
/// the model only needs the same words to meet, and every word goes through here once per document.
/// </summary>
internal static class Stem
{
    private const int Shortest = 3;

    /// <summary>Longest first, so that "ations" goes before "s".</summary>
    private static readonly string[] Endings =
    [
        "izations",
        "ization",
        "ations",
        "ation",
        "ating",
        "ated",
        "ates",
        "ate",
        "ments",
        "ances",
        "ities",
        "ables",
        "ment",
        "ance",
        "ence",
        "able",
        "ible",
        "ions",
        "ings",
        "ives",
        "ally",
        "ity",
        "ion",
        "ing",
        "ive",
        "ies",
        "ied",
        "ize",
        "ise",
        "ers",
        "ors",
        "ees",
        "ed",
        "es",
        "ly",
        "er",
        "al",
        "y",
        "s",
        "e",
    ];

    /// <param name="word">In lower case.</param>
    public static ReadOnlySpan<char> Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word.AsSpan(0, word.Length - ending.Length);
                return stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
