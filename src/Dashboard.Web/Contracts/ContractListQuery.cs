using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store;
using Dashboard.Store.Contracts;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts;

/// <summary>The contract list's address, read into what the store is asked for.</summary>
public sealed record ContractListQuery(string? Search, string? Clause, bool OnlyAwaiting, string? Sort, int? Page, int? Size)
{
    private static readonly ListOrder ByTitle = new("title", false);

    public ListOrder Order => ListOrder.Parse(Sort, ByTitle, "title", "vendor", "ends", "notice", "value", "awaiting");

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || ClauseType is not null || OnlyAwaiting;

    /// <summary>An unknown type in a mistyped address filters nothing.</summary>
    public string? ClauseType => ClauseTypes.All.Any(t => t.Id == Clause) ? Clause : null;

    public ContractListFilter ToFilter()
    {
        var sort = Order.Key switch
        {
            "vendor" => ContractSort.Vendor,
            "ends" => ContractSort.EndsOn,
            "notice" => ContractSort.NoticeBy,
            "value" => ContractSort.AnnualValue,
            "awaiting" => ContractSort.Awaiting,
            _ => ContractSort.Title,
        };
        return new ContractListFilter
        {
            Search = Search,
            ClauseType = ClauseType,
            OnlyAwaiting = OnlyAwaiting,
            Sort = sort,
            // The store's plain order by awaiting clauses begins with the most.
            Descending = Order.Descending != (sort == ContractSort.Awaiting),
            Page = new PageRequest(Page ?? 1, PageWindow.Of(1, Size, 0).Size),
        };
    }
}
