using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Pricing;

/// <summary>Lays one day's prices into the history; days may arrive in any order. Tracks nothing but what it changes.</summary>
internal sealed class PriceMerge(DashboardDbContext db, int importRunId, DateOnly day, string list)
{
    private readonly Dictionary<(string, string, string, ServiceTier, int), Offer> offers = [];
    private readonly Dictionary<(Offer, TokenKind), List<Price>> history = [];
    private readonly HashSet<(Offer, TokenKind)> seen = [];
    private readonly List<int> confirmed = [];
    private OfferNames? names;
    private long added;
    private long changed;
    private long unchanged;

    public async Task<MergeTotals> ApplyAsync(IReadOnlyList<PriceRow> rows, CancellationToken cancellationToken)
    {
        var totals = await CompareAsync(rows, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var ids in confirmed.Chunk(5_000))
        {
            await db
                .Prices.Where(p => ids.Contains(p.Id) && p.ConfirmedOn < day)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.ConfirmedOn, day), cancellationToken);
        }

        return totals;
    }

    /// <summary>What <see cref="ApplyAsync"/> would do: the context then holds the changes, and whoever only wanted to know drops it.</summary>
    public async Task<MergeTotals> CompareAsync(IReadOnlyList<PriceRow> rows, CancellationToken cancellationToken)
    {
        names = await OfferNames.LoadAsync(db, cancellationToken);
        var known = db.Offers.IgnoreQueryFilters().AsNoTracking().Where(o => o.List == list).Include(o => o.Prices);
        foreach (var offer in await known.ToListAsync(cancellationToken))
        {
            offers[(offer.Provider, offer.ListedModel, offer.Region, offer.Tier, offer.ContextFrom)] = offer;
            foreach (var prices in offer.Prices.GroupBy(p => p.Kind))
            {
                history[(offer, prices.Key)] = [.. prices.OrderBy(p => p.ObservedOn)];
            }
        }

        foreach (var row in rows)
        {
            Apply(row);
        }

        return new MergeTotals(added, changed, unchanged);
    }

    private void Apply(PriceRow row)
    {
        var offer = FindOrAdd(row);
        if (!seen.Add((offer, row.Kind)))
        {
            // The list names one price twice under two properties; the first, plainer one stands.
            unchanged++;
            return;
        }

        if (!history.TryGetValue((offer, row.Kind), out var prices))
        {
            history[(offer, row.Kind)] = prices = [];
        }

        var value = decimal.Round(row.UsdPerMillion, 12);
        var before = prices.FindLast(p => p.ObservedOn <= day);
        var after = prices.Find(p => p.ObservedOn > day);
        if (before?.UsdPerMillion == value)
        {
            unchanged++;
            confirmed.Add(before.Id);
        }
        else if (before is not null && before.ObservedOn == day)
        {
            changed++;
            db.Prices.Attach(before);
            (before.UsdPerMillion, before.RawValue, before.RawUnit) = (
                value,
                StoredText.Cut(row.RawValue, 60),
                StoredText.Cut(row.RawUnit, 120)
            );
            (before.EffectiveOn, before.ImportRunId) = (row.EffectiveOn, importRunId);
        }
        else if (after?.UsdPerMillion == value)
        {
            // The value was known from a later list: it began earlier than we thought.
            changed++;
            db.Prices.Attach(after);
            after.ObservedOn = day;
        }
        else
        {
            Add(offer, row, value, isFirst: before is null);
        }
    }

    private void Add(Offer offer, PriceRow row, decimal value, bool isFirst)
    {
        _ = isFirst ? added++ : changed++;
        db.Prices.Add(
            new Price
            {
                OfferId = offer.Id,
                Offer = offer.Id == 0 ? offer : null,
                Kind = row.Kind,
                UsdPerMillion = value,
                RawValue = StoredText.Cut(row.RawValue, 60),
                RawUnit = StoredText.Cut(row.RawUnit, 120),
                EffectiveOn = row.EffectiveOn,
                ObservedOn = day,
                ConfirmedOn = day,
                ImportRunId = importRunId,
            }
        );
    }

    private Offer FindOrAdd(PriceRow row)
    {
        var key = (row.Provider, row.Model, row.Region, row.Tier, row.ContextFrom);
        if (offers.TryGetValue(key, out var offer))
        {
            return offer;
        }

        offer = new Offer
        {
            Key = Offer.KeyOf(row.Provider, row.Model, row.Region, row.Tier, row.ContextFrom, list),
            List = list,
            Origin = Origin.Catalogue,
            Provider = row.Provider,
            ListedModel = row.Model,
            Region = row.Region,
            Tier = row.Tier,
            ContextFrom = row.ContextFrom,
            ModelId = names!.ModelOf(row.Model),
            ChannelId = names.ChannelOf(row.Provider),
        };
        db.Offers.Add(offer);
        return offers[key] = offer;
    }
}
