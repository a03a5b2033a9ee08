using Dashboard.Domain.Spend;
using Dashboard.Domain.Spend.Reconciliation;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend.Reconciliation;

/// <summary>Two sources of one contract party in one month: what counts, and what another source says instead.</summary>
/// <param name="PartyKey">Empty when the vendor is not known any more.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Days">On which both tell of the party.</param>
/// <param name="Counted">Reporting currency, of those days; null when unknown.</param>
/// <param name="Other">What the other source says of the same days.</param>
/// <param name="CountedTokens">Tokens of those days, likewise.</param>
public sealed record SpendConflict(
    int PartyId,
    string PartyKey,
    string Party,
    DateOnly Month,
    int Days,
    string CountedSource,
    CostRank CountedRank,
    decimal? Counted,
    decimal? CountedTokens,
    string OtherSource,
    CostRank OtherRank,
    decimal? Other,
    decimal? OtherTokens
)
{
    /// <summary>The other minus what counts; null when either is unknown.</summary>
    public decimal? Difference => Other - Counted;

    /// <summary>Of what counts; null when that is unknown or nothing.</summary>
    public decimal? Share => Counted is null or 0 ? null : Difference / Math.Abs(Counted.Value);
}

/// <summary>Days in a row of which a source says nothing, though it says something before and after: unknown, not zero.</summary>
/// <param name="DailyMean">Reporting currency: mean of the 28 days with usage before the gap; null when there are none.</param>
public sealed record UsageGap(int SourceId, string Source, DateOnly From, DateOnly To, decimal? DailyMean)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>What the days would have come to at the mean before them: a measure of how much is unknown, never added to any spend.</summary>
    public decimal? AtStake => DailyMean * Days;
}

/// <summary>Spend in a currency whose rate is unknown on its day.</summary>
/// <param name="Amount">In that currency.</param>
public sealed record UnconvertedSpend(string Currency, DateOnly From, DateOnly To, int Days, decimal Amount);

/// <summary>Everything that keeps the sources from adding up, with amounts.</summary>
/// <param name="From">First day looked at.</param>
/// <param name="Unmapped">Spend of the days that no rule maps to a contract party; reporting currency.</param>
public sealed record ReconciliationReport(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<SpendConflict> Conflicts,
    IReadOnlyList<UsageGap> Gaps,
    IReadOnlyList<UnconvertedSpend> Unconverted,
    decimal Unmapped
)
{
    /// <summary>Reporting currency.</summary>
    public string Currency => ScoreInputs.Currency;
}

/// <summary>Compares the sources of usage with one another; nothing is averaged and nothing is added up twice.</summary>
public sealed class ReconcileUsage(StoreContexts contexts)
{
    /// <summary>How files that people brought are called beside sources.</summary>
    public const string FilesName = "Imported files";

    public async Task<ReconciliationReport> ReadAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var names = await db.Sources.ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        names[UsageStream.Files] = FilesName;
        var ranks = await UsageReconciler.RanksAsync(db, cancellationToken);
        return new ReconciliationReport(
            from,
            to,
            await ConflictsAsync(db, from, to, names, ranks, cancellationToken),
            await GapsAsync(db, from, to, names, cancellationToken),
            await Unconverted(db, from, to).ToListAsync(cancellationToken),
            await Unmapped(db, from, to).SumAsync(cancellationToken) ?? 0
        );
    }

    private static async Task<IReadOnlyList<SpendConflict>> ConflictsAsync(
        DashboardDbContext db,
        DateOnly from,
        DateOnly to,
        Dictionary<int, string> names,
        IReadOnlyDictionary<int, CostRank> ranks,
        CancellationToken cancellationToken
    )
    {
        var days = await ContestedDays(db, from, to).ToListAsync(cancellationToken);
        var parties = days.Select(d => d.PartyId).Distinct().ToList();
        var partyNames = await db
            .Vendors.IgnoreQueryFilters()
            .Where(v => parties.Contains(v.Id))
            .Select(v => new NamedItem(v.Id, v.Key, v.Name))
            .ToDictionaryAsync(v => v.Id, cancellationToken);
        return
        [
            .. days.GroupBy(d => (d.PartyId, Month: new DateOnly(d.Day.Year, d.Day.Month, 1)))
                .SelectMany(month => Of(month.Key.PartyId, month.Key.Month, [.. month]))
                .OrderByDescending(c => Math.Abs(c.Difference ?? 0))
                .ThenByDescending(c => c.Month)
                .ThenBy(c => c.Party, StringComparer.Ordinal),
        ];

        IEnumerable<SpendConflict> Of(int party, DateOnly month, IReadOnlyList<StreamDay> streams) =>
            streams
                .Where(s => !s.IsCounted)
                .GroupBy(s => s.SourceId)
                .Select(other =>
                {
                    var both = other.Select(o => o.Day).ToHashSet();
                    var counted = streams.Where(s => s.IsCounted && both.Contains(s.Day)).ToList();
                    var main = counted.Count == 0 ? UsageStream.Files : counted.GroupBy(c => c.SourceId).MaxBy(g => g.Count())!.Key;
                    return new SpendConflict(
                        party,
                        partyNames.GetValueOrDefault(party)?.Key ?? "",
                        partyNames.GetValueOrDefault(party)?.Name ?? "",
                        month,
                        both.Count,
                        Name(main),
                        ranks.GetValueOrDefault(main),
                        Sum(counted.Select(c => c.Cost)),
                        Sum(counted.Select(c => c.Tokens)),
                        Name(other.Key),
                        ranks.GetValueOrDefault(other.Key),
                        Sum(other.Select(o => o.Cost)),
                        Sum(other.Select(o => o.Tokens))
                    );
                });

        string Name(int source) => names.GetValueOrDefault(source, $"Source {source}, removed since");
    }

    private static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        var known = amounts.Where(a => a is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private static async Task<IReadOnlyList<UsageGap>> GapsAsync(
        DashboardDbContext db,
        DateOnly from,
        DateOnly to,
        Dictionary<int, string> names,
        CancellationToken cancellationToken
    )
    {
        var days = await SourceDays(db, from.AddDays(-UsageGaps.MeanDays), to).ToListAsync(cancellationToken);
        return
        [
            .. days.GroupBy(d => d.SourceId)
                .SelectMany(source =>
                    UsageGaps
                        .Find([.. source.Select(d => (d.Day, d.Cost))], from)
                        .Select(g => new UsageGap(
                            source.Key,
                            names.GetValueOrDefault(source.Key, $"Source {source.Key}, removed since"),
                            g.From,
                            g.To,
                            g.DailyMean
                        ))
                )
                .OrderByDescending(g => g.To),
        ];
    }

    /// <summary>What every stream says of the party-days on which one does not count.</summary>
    internal static IQueryable<StreamDay> ContestedDays(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && d.PartyId != null && d.Currency == ScoreInputs.Currency)
            .Where(d => db.UsageOverlaps.Any(o => o.Day == d.Day && o.PartyId == d.PartyId))
            .Join(db.UsageStreams, d => d.StreamId, s => s.Id, (d, s) => new { Day = d, s.SourceId })
            .GroupBy(x => new
            {
                x.Day.Day,
                x.Day.PartyId,
                x.SourceId,
                x.Day.IsCounted,
            })
            .Select(g => new StreamDay
            {
                Day = g.Key.Day,
                PartyId = g.Key.PartyId!.Value,
                SourceId = g.Key.SourceId,
                IsCounted = g.Key.IsCounted,
                Cost = g.Max(x => x.Day.EffectiveCost) == null ? null : g.Sum(x => x.Day.EffectiveCost),
                Tokens = g.Max(x => x.Day.Tokens) == null ? null : g.Sum(x => x.Day.Tokens),
            });

    /// <summary>The days of which each source says something. Files are brought when people have them: they promise no day.</summary>
    internal static IQueryable<SourceDay> SourceDays(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to)
            .Join(
                db.UsageStreams.Where(s => s.SourceId != UsageStream.Files),
                d => d.StreamId,
                s => s.Id,
                (d, s) => new { Day = d, s.SourceId }
            )
            .GroupBy(x => new { x.SourceId, x.Day.Day })
            .OrderBy(g => g.Key.SourceId)
            .ThenBy(g => g.Key.Day)
            .Select(g => new SourceDay
            {
                SourceId = g.Key.SourceId,
                Day = g.Key.Day,
                Cost = g.Sum(x => x.Day.Currency == ScoreInputs.Currency ? x.Day.EffectiveCost : null),
            });

    internal static IQueryable<UnconvertedSpend> Unconverted(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= to && d.Currency != ScoreInputs.Currency)
            .GroupBy(d => d.Currency)
            .OrderBy(g => g.Key)
            .Select(g => new UnconvertedSpend(
                g.Key,
                g.Min(d => d.Day),
                g.Max(d => d.Day),
                g.Select(d => d.Day).Distinct().Count(),
                g.Sum(d => d.EffectiveCost) ?? 0
            ));

    internal static IQueryable<decimal?> Unmapped(DashboardDbContext db, DateOnly from, DateOnly to) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= to && d.IsAi && d.PartyId == null && d.Currency == ScoreInputs.Currency)
            .Select(d => d.EffectiveCost);

    internal sealed class StreamDay
    {
        public DateOnly Day { get; init; }
        public int PartyId { get; init; }
        public int SourceId { get; init; }
        public bool IsCounted { get; init; }
        public decimal? Cost { get; init; }
        public decimal? Tokens { get; init; }
    }

    internal sealed class SourceDay
    {
        public int SourceId { get; init; }
        public DateOnly Day { get; init; }
        public decimal? Cost { get; init; }
    }
}
