using System.Collections.Frozen;

namespace Dashboard.Domain.Contracts.Conflicts;

/// <summary>The words of a scope that say what it is about.</summary>
internal static class ScopeWords
{
    private const int Shortest = 3;

    // Words that stand in every contract say nothing of its subject.
    private static readonly FrozenSet<string> Empty = (
        "the and any all for with within from into during under such other only its their our your this that which each every not "
        + "shall may must will party parties customer client company provider supplier vendor agreement contract term services service "
        + "products product goods solutions solution business purposes purpose use used using provided including without limitation"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(string scope) =>
        Tokens(scope).Select(Stem).Where(w => w.Length >= Shortest && !Empty.Contains(w)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Tokens(string scope)
    {
        var start = -1;
        for (var i = 0; i <= scope.Length; i++)
        {
            if (i < scope.Length && char.IsLetterOrDigit(scope[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return scope[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    // Model and models are one; a word of the empty ones stays itself.
    private static string Stem(string word) =>
        !Empty.Contains(word) && word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            ? word[..^1]
            : word;
}
