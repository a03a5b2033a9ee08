using Dashboard.Store;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors.Names;

/// <summary>Which names an address asks for. What it says wrongly is left out.</summary>
public sealed record NamesQuery(AliasState? State, string? Search, int? Page, int? Size)
{
    public const string StateKey = "state";
    public const string SearchKey = "q";

    public bool IsFiltered => State is not null || Search is not null;

    public static NamesQuery Parse(string? state, string? search, string? page, string? size) =>
        new(
            AliasWords.States.Where(s => s.Key == state).Select(s => (AliasState?)s.State).FirstOrDefault(),
            string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
            PageWindow.Read(page),
            PageWindow.Read(size)
        );

    public AliasFilter ToFilter() =>
        new()
        {
            State = State,
            Search = Search,
            Page = new PageRequest(Page ?? 1, PageWindow.Of(1, Size, 0).Size),
        };
}
