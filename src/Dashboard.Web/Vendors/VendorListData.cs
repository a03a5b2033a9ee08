using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>One page of the list with its totals.</summary>
public sealed record VendorListView(VendorListQuery Query, IReadOnlyList<VendorListRow> Rows, VendorListTotals Totals, PageWindow Window);

/// <summary>Reads the vendor list.</summary>
public sealed class VendorListData(VendorList vendors)
{
    public async Task<VendorListView> ReadAsync(
        Actor actor,
        VendorListQuery query,
        int? page,
        int? size,
        CancellationToken cancellationToken
    )
    {
        var asked = new PageRequest(page ?? 1, PageWindow.Of(page, size, 0).Size);
        var rows = await vendors.ReadAsync(actor, query.ToFilter(asked), cancellationToken);
        var window = PageWindow.Of(page, size, (int)rows.Total);

        // An address may ask for a page beyond the last: show the last.
        if (window.Number != asked.Page)
        {
            rows = await vendors.ReadAsync(actor, query.ToFilter(new PageRequest(window.Number, window.Size)), cancellationToken);
        }

        return new VendorListView(
            query,
            rows.Items,
            await vendors.TotalsAsync(actor, query.ToFilter(new PageRequest()), cancellationToken),
            window
        );
    }
}
