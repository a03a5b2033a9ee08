using Dashboard.Domain.Spend;
using Dashboard.Domain.Spend.Reconciliation;
using Dashboard.Sources.Pulling;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>
/// Where several sources tell of the same contract party and day, lets those count that <see cref="CountedStreams"/> names and takes the
/// others out of the days; in the caller's transaction. Spend that no rule maps to a party counts always: nobody can tell whose it is.
/// </summary>
internal static class UsageReconciler
{
    public static async Task RunAsync(DashboardDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await db.UsageOverlaps.Where(o => o.Day >= from && o.Day <= to).ExecuteDeleteAsync(cancellationToken);
        if (!await db.UsageStreams.AnyAsync(s => s.SourceId != UsageStream.Files, cancellationToken))
        {
            return;
        }

        // Days that were not summed up again have what was decided before.
        await db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && !d.IsCounted)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsCounted, true), cancellationToken);
        var contested = await Contested(db, from, to).ToListAsync(cancellationToken);
        if (contested.Count == 0)
        {
            return;
        }

        var ranks = await RanksAsync(db, cancellationToken);
        foreach (var day in contested.GroupBy(c => (c.Day, c.PartyId)))
        {
            var streams = day.Select(c => new StreamOfDay(
                    c.StreamId,
                    c.SourceId,
                    c.Account,
                    ranks.GetValueOrDefault(c.SourceId),
                    c.HasCost
                ))
                .ToList();
            var counted = CountedStreams.Decide(streams);
            db.UsageOverlaps.AddRange(
                streams
                    .Where(s => !counted.Contains(s.StreamId))
                    .Select(s => new UsageOverlap
                    {
                        Day = day.Key.Day,
                        PartyId = day.Key.PartyId,
                        StreamId = s.StreamId,
                    })
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await db
            .UsageDays.Where(d =>
                d.Day >= from
                && d.Day <= to
                && db.UsageOverlaps.Any(o => o.Day == d.Day && o.StreamId == d.StreamId && o.PartyId == d.PartyId)
            )
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsCounted, false), cancellationToken);
    }

    /// <summary>By source; files that people bring are invoices and their exports.</summary>
    internal static async Task<IReadOnlyDictionary<int, CostRank>> RanksAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var sources = await db
            .Sources.Select(s => new
            {
                s.Id,
                s.Connector,
                s.Rank,
            })
            .ToListAsync(cancellationToken);
        var ranks = sources.ToDictionary(
            s => s.Id,
            s => s.Rank ?? (ConnectorCatalog.Find(s.Connector) as UsageConnector)?.Rank ?? CostRank.Estimate
        );
        ranks[UsageStream.Files] = CostRank.Invoice;
        return ranks;
    }

    /// <summary>What each stream says of the party-days of which more than one source tells.</summary>
    internal static IQueryable<ContestedDay> Contested(DashboardDbContext db, DateOnly from, DateOnly to)
    {
        var told = db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && d.PartyId != null)
            .Join(
                db.UsageStreams,
                d => d.StreamId,
                s => s.Id,
                (d, s) =>
                    new
                    {
                        d.Day,
                        PartyId = d.PartyId!.Value,
                        d.StreamId,
                        s.SourceId,
                        s.Account,
                        HasCost = d.EffectiveCost != null ? 1 : 0,
                    }
            );

        // Joined, not looked up for each day: that would read all days again for every one of them.
        var keys = told.GroupBy(x => new { x.Day, x.PartyId })
            .Where(g => g.Min(x => x.SourceId) != g.Max(x => x.SourceId))
            .Select(g => g.Key);
        return told.Join(keys, x => new { x.Day, x.PartyId }, k => new { k.Day, k.PartyId }, (x, _) => x)
            .GroupBy(x => new
            {
                x.Day,
                x.PartyId,
                x.StreamId,
                x.SourceId,
                x.Account,
            })
            .Select(g => new ContestedDay
            {
                Day = g.Key.Day,
                PartyId = g.Key.PartyId,
                StreamId = g.Key.StreamId,
                SourceId = g.Key.SourceId,
                Account = g.Key.Account,
                HasCost = g.Max(x => x.HasCost) > 0,
            });
    }

    internal sealed class ContestedDay
    {
        public DateOnly Day { get; init; }
        public int PartyId { get; init; }
        public int StreamId { get; init; }
        public int SourceId { get; init; }
        public required string Account { get; init; }
        public bool HasCost { get; init; }
    }
}
