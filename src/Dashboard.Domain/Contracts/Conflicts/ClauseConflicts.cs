using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Domain.Contracts.Conflicts;

/// <summary>A clause that binds us, as the search for conflicts sees it.</summary>
/// <param name="Type">Only exclusivity and most favoured nation conflict.</param>
/// <param name="Party">Whom we owe it; two clauses of one party never conflict.</param>
/// <param name="Scope">What it covers, in its own words; empty where it does not say.</param>
/// <param name="From">First day on which it governs; null where it is not known.</param>
/// <param name="To">Last day; null while no end is known.</param>
public sealed record BindingClause(int Id, string Type, string Party, string Scope, DateOnly? From, DateOnly? To);

/// <summary>Whether two clauses are about the same thing.</summary>
public enum ScopeMatch
{
    /// <summary>One of the two does not say what it covers.</summary>
    Unknown = 0,

    /// <summary>Words of the two scopes meet.</summary>
    Overlaps = 1,
}

/// <summary>Two clauses that appear impossible to keep both.</summary>
/// <param name="From">First common day; null where no first day is known.</param>
/// <param name="To">Last common day; null while neither has an end.</param>
/// <param name="Shared">The words in which the scopes meet; empty where a scope is not known.</param>
public sealed record ClauseConflict(
    string Type,
    int First,
    int Second,
    DateOnly? From,
    DateOnly? To,
    ScopeMatch Scope,
    IReadOnlyList<string> Shared
);

/// <summary>
/// Promises of ours that cannot both be kept: an exclusivity promised to two parties, or the best terms (most favoured nation) owed to two,
/// on a day that both share and for a scope in which they meet. A scope that a clause does not state may be anything, and is told as not
/// known; stated scopes without a common word are apart.
/// </summary>
public static class ClauseConflicts
{
    private static readonly string[] Types = [ClauseTypes.Exclusivity, ClauseTypes.MostFavouredNation];

    public static IReadOnlyList<ClauseConflict> Of(IEnumerable<BindingClause> clauses)
    {
        var found = new List<ClauseConflict>();
        foreach (var group in clauses.Where(c => Types.Contains(c.Type) && !(c.To < c.From)).GroupBy(c => c.Type))
        {
            var sorted = group.OrderBy(c => c.Id).Select(c => (Clause: c, Words: ScopeWords.Of(c.Scope))).ToList();
            for (var i = 0; i < sorted.Count; i++)
            {
                for (var j = i + 1; j < sorted.Count; j++)
                {
                    if (Between(sorted[i].Clause, sorted[i].Words, sorted[j].Clause, sorted[j].Words) is { } conflict)
                    {
                        found.Add(conflict);
                    }
                }
            }
        }

        return found;
    }

    private static ClauseConflict? Between(
        BindingClause one,
        IReadOnlySet<string> words,
        BindingClause other,
        IReadOnlySet<string> otherWords
    )
    {
        if (string.Equals(one.Party, other.Party, StringComparison.Ordinal))
        {
            return null;
        }

        var from = Later(one.From, other.From);
        var to = Earlier(one.To, other.To);
        var shared = words.Intersect(otherWords, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var isStated = words.Count > 0 && otherWords.Count > 0;
        return to < from || (isStated && shared.Count == 0)
            ? null
            : new ClauseConflict(one.Type, one.Id, other.Id, from, to, isStated ? ScopeMatch.Overlaps : ScopeMatch.Unknown, shared);
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
