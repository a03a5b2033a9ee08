using Dashboard.Store;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>The vendor list as its address says it; the page and the CSV read the same.</summary>
public sealed record VendorListQuery(string? Search, string? Role, bool OnlyOurs, ListOrder Order)
{
    /// <summary>Query keys in the URL.</summary>
    public const string SearchKey = "search";
    public const string RoleKey = "role";
    public const string OursKey = "ours";
    public const string SortKey = "sort";

    private static readonly Dictionary<string, VendorSort> Sorts = new(StringComparer.Ordinal)
    {
        ["name"] = VendorSort.Name,
        ["spend"] = VendorSort.Spend,
        ["ties"] = VendorSort.Ties,
        ["contracts"] = VendorSort.Contracts,
        ["clauses"] = VendorSort.Clauses,
        ["score"] = VendorSort.Score,
    };

    private static readonly ListOrder Ranking = new("score", Descending: true);

    /// <summary>Anything that the list does not know is left out.</summary>
    public static VendorListQuery Parse(string? search, string? role, string? ours, string? sort) =>
        new(
            string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
            RoleWords.Parse(role) is null ? null : role,
            string.Equals(ours, "true", StringComparison.OrdinalIgnoreCase),
            ListOrder.Parse(sort, Ranking, Sorts.Keys)
        );

    public bool IsFiltered => Search is not null || Role is not null || OnlyOurs;

    public VendorListFilter ToFilter(PageRequest page) =>
        new()
        {
            Search = Search,
            Role = RoleWords.Parse(Role),
            OnlyOurs = OnlyOurs,
            Sort = Sorts[Order.Key],
            // The store's natural order is A to Z for names and largest first for the rest.
            Ascending = Order.Key == "name" ? Order.Descending : !Order.Descending,
            Page = page,
        };
}
