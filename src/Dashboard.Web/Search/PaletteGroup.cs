using Dashboard.Store.Search;

namespace Dashboard.Web.Search;

/// <summary>Hits of one kind under their heading.</summary>
/// <param name="First">Place of its first hit among all that are shown.</param>
public sealed record PaletteGroup(string Heading, int First, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>The kind with the best hit first; kinds that fit equally well keep their order.</summary>
    public static IReadOnlyList<PaletteGroup> Of(IEnumerable<SearchHit> hits)
    {
        var first = 0;
        var groups = new List<PaletteGroup>();
        foreach (
            var kind in hits.GroupBy(hit => hit.Kind)
                .OrderBy(kind => kind.Min(hit => hit.Rank))
                .ThenBy(kind => kind.Key)
                .Select(k => k.ToList())
        )
        {
            groups.Add(new PaletteGroup(Words(kind[0].Kind), first, kind));
            first += kind.Count;
        }

        return groups;
    }

    private static string Words(SearchKind kind) =>
        kind switch
        {
            SearchKind.Vendor => "Vendors",
            SearchKind.Contract => "Contracts",
            SearchKind.Application => "Applications",
            SearchKind.Model => "Models",
            SearchKind.Clause => "Clauses",
            SearchKind.View => "Saved views",
            SearchKind.Register => "Registers",
            SearchKind.Page => "Pages",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of hit."),
        };
}
