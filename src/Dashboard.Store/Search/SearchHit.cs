using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Search;

/// <summary>What a hit is, in the order in which kinds of equal rank are shown.</summary>
public enum SearchKind
{
    Vendor,
    Contract,
    Application,
    Model,
    Clause,
    View,
    Register,
    Page,
}

/// <summary>One thing that was found.</summary>
/// <param name="Detail">Whose or where it is; empty when there is nothing to say.</param>
/// <param name="Address">Its page.</param>
/// <param name="Rank">How well its name fits: <see cref="SearchRank"/>.</param>
public sealed record SearchHit(SearchKind Kind, string Title, string Detail, string Address, int Rank)
{
    /// <summary>A clause's words around the hit.</summary>
    public Snippet? Words { get; init; }

    /// <summary>Whether a person has confirmed the clause.</summary>
    public ClauseState? State { get; init; }
}

/// <summary>How well a name fits what is looked for; the smaller the better.</summary>
public static class SearchRank
{
    public const int Exact = 0;
    public const int Begins = 1;
    public const int WordBegins = 2;
    public const int Contains = 3;

    /// <summary>Its words are spread over the name and what belongs to it.</summary>
    public const int Elsewhere = 4;

    /// <param name="lower">What is looked for, in lower case.</param>
    public static int Of(string name, string lower) =>
        name.Equals(lower, StringComparison.OrdinalIgnoreCase) ? Exact
        : name.StartsWith(lower, StringComparison.OrdinalIgnoreCase) ? Begins
        : name.Contains(" " + lower, StringComparison.OrdinalIgnoreCase) ? WordBegins
        : name.Contains(lower, StringComparison.OrdinalIgnoreCase) ? Contains
        : Elsewhere;
}
