using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>What was paid to a vendor on a day, in one currency, whatever for.</summary>
/// <param name="Costs">Sums that say a cost: without any, the cost is not known, not 0.</param>
/// <param name="TokenSums">Sums that count tokens.</param>
internal sealed record PartyDay(int PartyId, string Currency, DateOnly Day, int Costs, decimal Effective, int TokenSums, decimal Tokens);

/// <summary>
/// Use by contract party and day. Commitments begin and end on any day, so that none of the rollup's months will do; summing the days of
/// all of them anew for every reader would read the whole rollup each time, so they are kept until the rollup changes.
/// </summary>
public sealed class PartyUse
{
    private volatile Kept? kept;

    /// <summary>Use of these vendors, each by currency.</summary>
    internal async Task<ILookup<int, UseOverTime>> ReadAsync(
        DashboardDbContext db,
        IReadOnlySet<int> vendors,
        CancellationToken cancellationToken
    )
    {
        // Every change of the rollup writes its months anew or takes them away.
        var stamp = (
            await db.UsageMonths.MaxAsync(m => (long?)m.Id, cancellationToken) ?? 0,
            await db.UsageMonths.CountAsync(cancellationToken)
        );
        if (kept is { } known && known.Stamp == stamp && vendors.IsSubsetOf(known.Vendors))
        {
            return known.Use;
        }

        var wanted = kept is { } older ? vendors.Union(older.Vendors).ToHashSet() : vendors.ToHashSet();
        var days = await Days(db, wanted).ToListAsync(cancellationToken);
        var use = days.GroupBy(d => (d.PartyId, d.Currency)).ToLookup(g => g.Key.PartyId, g => new UseOverTime(g.Key.Currency, [.. g]));
        kept = new Kept(stamp, wanted, use);
        return use;
    }

    /// <summary>In the order of days.</summary>
    internal static IQueryable<PartyDay> Days(DashboardDbContext db, IReadOnlyCollection<int> vendors) =>
        db
            .UsageDays.Where(d => d.PartyId != null && vendors.Contains(d.PartyId.Value))
            .GroupBy(d => new
            {
                PartyId = d.PartyId!.Value,
                d.Currency,
                d.Day,
            })
            .OrderBy(g => g.Key.Day)
            .Select(g => new PartyDay(
                g.Key.PartyId,
                g.Key.Currency,
                g.Key.Day,
                g.Count(d => d.EffectiveCost != null),
                g.Sum(d => d.EffectiveCost) ?? 0,
                g.Count(d => d.Tokens != null),
                g.Sum(d => d.Tokens) ?? 0
            ));

    private sealed record Kept((long Newest, int Months) Stamp, IReadOnlySet<int> Vendors, ILookup<int, UseOverTime> Use);
}

/// <summary>A vendor's use in one currency, summed up from its first day, so that any stretch of days is one subtraction.</summary>
internal sealed class UseOverTime
{
    private readonly DateOnly[] days;
    private readonly PartyDay[] sums;

    /// <param name="inOrder">One for each day with use, the earliest first.</param>
    public UseOverTime(string currency, IReadOnlyList<PartyDay> inOrder)
    {
        Currency = currency;
        days = [.. inOrder.Select(d => d.Day)];
        sums = new PartyDay[inOrder.Count + 1];
        sums[0] = new PartyDay(0, currency, DateOnly.MinValue, 0, 0, 0, 0);
        foreach (var (place, day) in inOrder.Index())
        {
            var before = sums[place];
            sums[place + 1] = day with
            {
                Costs = before.Costs + day.Costs,
                Effective = before.Effective + day.Effective,
                TokenSums = before.TokenSums + day.TokenSums,
                Tokens = before.Tokens + day.Tokens,
            };
        }
    }

    public string Currency { get; }

    /// <summary>The last day with use up to a day; null where there is none from <paramref name="from"/> on.</summary>
    public DateOnly? LastDay(DateOnly from, DateOnly to) =>
        Before(to.AddDays(1)) is > 0 and var end && days[end - 1] >= from ? days[end - 1] : null;

    /// <summary>Effective cost from one day to another, both included; null where no sum says a cost.</summary>
    public decimal? Effective(DateOnly from, DateOnly to)
    {
        var (start, end) = Stretch(from, to);
        return end.Costs > start.Costs ? end.Effective - start.Effective : null;
    }

    /// <summary>Tokens likewise.</summary>
    public decimal? Tokens(DateOnly from, DateOnly to)
    {
        var (start, end) = Stretch(from, to);
        return end.TokenSums > start.TokenSums ? end.Tokens - start.Tokens : null;
    }

    private (PartyDay Start, PartyDay End) Stretch(DateOnly from, DateOnly to)
    {
        var start = Before(from);
        return (sums[start], sums[Math.Max(start, Before(to.AddDays(1)))]);
    }

    /// <summary>How many days with use lie before a day.</summary>
    private int Before(DateOnly day)
    {
        var place = Array.BinarySearch(days, day);
        return place >= 0 ? place : ~place;
    }
}
