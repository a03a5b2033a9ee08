using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;

namespace Dashboard.Web.Home;

/// <summary>What the home page shows.</summary>
/// <param name="Top">The vendors that hold us most, by the lower bound of their score.</param>
public sealed record HomeView(OverviewView Overview, IReadOnlyList<VendorListRow> Top);

/// <summary>Reads the home page.</summary>
public sealed class HomeData(Overview overview, VendorList vendors)
{
    private const int TopCount = 5;

    public async Task<HomeView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        var filter = new VendorListFilter
        {
            OnlyOurs = true,
            Sort = VendorSort.Score,
            Page = new PageRequest(1, TopCount),
        };
        return new HomeView(
            await overview.ReadAsync(actor, cancellationToken),
            (await vendors.ReadAsync(actor, filter, cancellationToken)).Items
        );
    }
}
