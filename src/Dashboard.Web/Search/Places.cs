using Dashboard.Store.Access;
using Dashboard.Store.Search;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Search;

/// <summary>The application's own pages, as the search finds them: what the rail has, and what lies below it.</summary>
public static class Places
{
    private static readonly NavEntry[] Below =
    [
        new("/spend/rows", "Rows behind a figure", ""),
        new("/models/names", "Names of models", ""),
        new("/imports/usage", "Import usage and cost", "", Permission.ImportUsage),
        new("/imports/prices", "Import a price list", "", Permission.ImportPrices),
        new("/sources/new", "Add a source", "", Permission.ManageSources),
        new("/contracts/upload", "Add documents", "", Permission.ImportContracts),
        new("/contracts/review", "Clauses to review", ""),
        new("/contracts/matrix", "Clause matrix", ""),
        new("/contracts/exclusivities", "Exclusivities, also hidden ones", ""),
        new("/contracts/conflicts", "Promises that conflict", ""),
        new("/contracts/calendar", "Obligations and notice dates", ""),
        new("/contracts/amendments", "Amendments", ""),
        new("/contracts/mfn", "Most favoured nation", ""),
        new("/contracts/rescan", "Read documents anew", ""),
        new("/contracts/settings", "Contract settings", ""),
        new("/imports/contract", "Import a contract", "", Permission.ImportContracts),
        new("/views", "Saved views", ""),
    ];

    public static IEnumerable<SearchHit> Find(Actor actor, string? typed) =>
        SearchText.Of(typed) is not { } text
            ? []
            : NavLinks
                .Groups.SelectMany(group => group.Entries)
                .Concat(Below)
                .DistinctBy(entry => entry.Href)
                .Where(entry => entry.Needs is not { } needed || actor.May(needed))
                .Where(entry => text.Words.All(word => entry.Word.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Select(entry => new SearchHit(SearchKind.Page, entry.Word, "", entry.Href, SearchRank.Of(entry.Word, text.Lower)))
                .OrderBy(hit => hit.Rank)
                .Take(SearchEverything.MostHits);
}
