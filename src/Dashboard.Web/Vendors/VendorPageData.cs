using Dashboard.Store;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Pricing;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>What a vendor's page shows; what only one tab needs is null on the others.</summary>
/// <param name="Prices">Current prices of the vendor's models and through it as a channel.</param>
/// <param name="Chosen">The model whose price history is asked for.</param>
/// <param name="History">Its dated prices.</param>
public sealed record VendorPageView(
    VendorView Vendor,
    VendorRank? Rank,
    PageOf<PriceView>? Prices,
    PageWindow? PriceWindow,
    VendorModel? Chosen,
    IReadOnlyList<PriceView> History
)
{
    /// <summary>What changed the score, newest first.</summary>
    public IReadOnlyList<ScoreStep> Steps { get; init; } = [];

    /// <summary>As people entered it, with what belongs to it; on its own tab only.</summary>
    public RecordView? Entry { get; init; }
}

/// <summary>Reads a vendor's page.</summary>
public sealed class VendorPageData(
    VendorProfile profile,
    ScoreRanking ranking,
    ScoreHistory history,
    PriceList prices,
    RegisterCatalog registers,
    RecordPage records
)
{
    // A model has some dozen offers of a few token kinds on a few days; more is cut, newest prices first within an offer.
    private const int MostHistory = 500;

    /// <summary>Null when there is no vendor with that key.</summary>
    public async Task<VendorPageView?> ReadAsync(
        Actor actor,
        string key,
        VendorTab tab,
        string? model,
        int? page,
        CancellationToken cancellationToken
    )
    {
        if (await profile.ReadAsync(actor, key, cancellationToken) is not { } view)
        {
            return null;
        }

        return tab switch
        {
            VendorTab.Models => await ReadPricesAsync(actor, view, model, page, cancellationToken),
            VendorTab.Score => new VendorPageView(
                view,
                await ranking.ReadAsync(actor, view.Vendor.Key, cancellationToken),
                null,
                null,
                null,
                []
            )
            {
                Steps = await history.ReadAsync(actor, view.Vendor.Id, view.ScoreHistory, cancellationToken),
            },
            VendorTab.Register => new VendorPageView(view, null, null, null, null, [])
            {
                Entry = await ReadEntryAsync(actor, view.Vendor.Id, cancellationToken),
            },
            _ => new VendorPageView(view, null, null, null, null, []),
        };
    }

    private async Task<RecordView?> ReadEntryAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        registers.Find("vendors") is { } register ? await records.ReadAsync(actor, register, id, cancellationToken) : null;

    private async Task<VendorPageView> ReadPricesAsync(
        Actor actor,
        VendorView view,
        string? model,
        int? page,
        CancellationToken cancellationToken
    )
    {
        var chosen = view.Models.FirstOrDefault(m => m.Key == model);
        var filter = new PriceFilter
        {
            VendorId = view.Vendor.Id,
            ModelId = chosen?.Id,
            OnlyCurrent = true,
            Page = new PageRequest(page ?? 1, PageWindow.Of(page, null, 0).Size),
        };
        var current = await prices.ReadAsync(actor, filter, cancellationToken);
        var dated = chosen is null
            ? []
            : (
                await prices.ReadAsync(
                    actor,
                    new PriceFilter { ModelId = chosen.Id, Page = new PageRequest(1, MostHistory) },
                    cancellationToken
                )
            ).Items;
        return new VendorPageView(view, null, current, PageWindow.Of(page, null, (int)current.Total), chosen, dated);
    }
}
