using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Pricing;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Pricing;

/// <summary>The price list as its address says it.</summary>
/// <param name="WithPast">Every dated price, not only the newest of each offer.</param>
public sealed record PriceListQuery(string? Search, string? Vendor, bool WithPast, int? Import)
{
    public const string SearchKey = "search";
    public const string VendorKey = "vendor";
    public const string AllKey = "all";
    public const string ImportKey = "import";

    public static PriceListQuery Parse(string? search, string? vendor, string? all, string? import) =>
        new(
            string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
            string.IsNullOrWhiteSpace(vendor) ? null : vendor,
            string.Equals(all, "true", StringComparison.OrdinalIgnoreCase),
            PageWindow.Read(import)
        );

    public bool IsFiltered => Search is not null || Vendor is not null || Import is not null;
}

public sealed record PriceListView(IReadOnlyList<PriceView> Prices, PageWindow Window);

/// <summary>Reads one page of prices.</summary>
public sealed class PriceListData(PriceList prices, VendorNames names)
{
    public async Task<PriceListView> ReadAsync(Actor actor, PriceListQuery query, int? page, int? size, CancellationToken cancellationToken)
    {
        var items = await names.FindAsync(actor, query.Vendor, model: null, cancellationToken);
        var filter = new PriceFilter
        {
            Search = query.Search,
            VendorId = items.Vendor(query.Vendor)?.Id,
            ImportRunId = query.Import,
            OnlyCurrent = !query.WithPast,
            Page = new PageRequest(page ?? 1, PageWindow.Of(page, size, 0).Size),
        };
        var read = await prices.ReadAsync(actor, filter, cancellationToken);
        var window = PageWindow.Of(page, size, (int)read.Total);
        if (window.Number != filter.Page.Page)
        {
            read = await prices.ReadAsync(actor, filter with { Page = new PageRequest(window.Number, window.Size) }, cancellationToken);
        }

        return new PriceListView(read.Items, window);
    }
}
