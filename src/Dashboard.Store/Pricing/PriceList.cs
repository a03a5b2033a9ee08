using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Pricing;

/// <summary>A dated price with its raw value and the import that brought it.</summary>
public sealed record PriceView(
    string? Model,
    string ListedModel,
    string Provider,
    string? Channel,
    string Region,
    ServiceTier Tier,
    int ContextFrom,
    TokenKind Kind,
    decimal UsdPerMillion,
    string RawValue,
    string RawUnit,
    DateOnly ObservedOn,
    DateOnly ConfirmedOn,
    int ImportRunId,
    string? ModelKey,
    string? DeveloperKey,
    string List
);

/// <summary>What of the prices is asked for.</summary>
public sealed record PriceFilter
{
    /// <summary>Models of this developer, or offers through this channel.</summary>
    public int? VendorId { get; init; }
    public int? ModelId { get; init; }
    public int? ImportRunId { get; init; }
    public string? Search { get; init; }

    /// <summary>Only the newest price of each offer and token kind.</summary>
    public bool OnlyCurrent { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>Prices behind a figure or of a vendor, newest first within an offer.</summary>
public sealed class PriceList(StoreContexts contexts)
{
    public async Task<PageOf<PriceView>> ReadAsync(Actor actor, PriceFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<PriceView>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Filtered(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    internal static IQueryable<PriceView> Page(DashboardDbContext db, PriceFilter filter) =>
        Filtered(db, filter)
            .OrderBy(p => p.Offer!.Provider)
            .ThenBy(p => p.Offer!.ListedModel)
            .ThenBy(p => p.Offer!.Region)
            .ThenBy(p => p.Offer!.Tier)
            .ThenBy(p => p.Offer!.ContextFrom)
            .ThenBy(p => p.Kind)
            .ThenByDescending(p => p.ObservedOn)
            .Skip(filter.Page.Skip)
            .Take(filter.Page.Size)
            .Select(p => new PriceView(
                p.Offer!.Model!.Name,
                p.Offer.ListedModel,
                p.Offer.Provider,
                p.Offer.Channel!.Name,
                p.Offer.Region,
                p.Offer.Tier,
                p.Offer.ContextFrom,
                p.Kind,
                p.UsdPerMillion,
                p.RawValue,
                p.RawUnit,
                p.ObservedOn,
                p.ConfirmedOn,
                p.ImportRunId,
                p.Offer.Model.Key,
                p.Offer.Model.Vendor!.Key,
                p.Offer.List
            ));

    private static IQueryable<Price> Filtered(DashboardDbContext db, PriceFilter filter)
    {
        var prices = db.Prices.AsNoTracking();
        if (filter.VendorId is { } vendor)
        {
            prices = prices.Where(p => p.Offer!.Model!.VendorId == vendor || p.Offer.ChannelId == vendor);
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            prices = prices.Where(p => p.Offer!.ListedModel.ToLower().Contains(search) || p.Offer.Provider.ToLower().Contains(search));
        }

        prices = filter.ModelId is { } model ? prices.Where(p => p.Offer!.ModelId == model) : prices;
        prices = filter.ImportRunId is { } run ? prices.Where(p => p.ImportRunId == run) : prices;
        return filter.OnlyCurrent
            ? prices.Where(p => !db.Prices.Any(q => q.OfferId == p.OfferId && q.Kind == p.Kind && q.ObservedOn > p.ObservedOn))
            : prices;
    }
}
