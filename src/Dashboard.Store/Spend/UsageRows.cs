using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Dashboard.Domain.Spend.Rates;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Which stored rows are asked for: the rows behind a figure.</summary>
public sealed record UsageRowFilter
{
    /// <summary>Rows in which the vendor is party, developer or host; or just one of them with <see cref="Role"/>.</summary>
    public int? VendorId { get; init; }
    public UsageRole? Role { get; init; }
    public ModelTier? Tier { get; init; }
    public int? ModelId { get; init; }

    /// <summary>Only rows that lack a party, developer, host or model.</summary>
    public bool Unmapped { get; init; }
    public bool Corrections { get; init; }

    /// <summary>Only rows that count as spend on AI (<see cref="Domain.Spend.AiSpend"/>): what scores and the home page sum.</summary>
    public bool OnlyAi { get; init; }

    /// <summary>ISO 4217; null for every currency.</summary>
    public string? Currency { get; init; }
    public int? ImportRunId { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>In which of the three partitions a vendor takes part.</summary>
public enum UsageRole
{
    Party = 1,
    Developer = 2,
    Host = 3,
}

/// <summary>One stored charge row with its place in the file that brought it.</summary>
public sealed record UsageRowView(
    DateOnly Day,
    string? Service,
    string? Sku,
    string? Model,
    string? Party,
    string? Developer,
    string? Host,
    string? Application,
    Domain.Spend.TokenKind? TokenKind,
    decimal? Tokens,
    decimal? EffectiveCost,
    decimal? BilledCost,
    decimal? ListCost,
    string Currency,
    bool IsCorrection,
    string MappedBy,
    int ImportRunId,
    string FileName,
    long RowNumber
);

/// <summary>What the rows of a filter come to in one currency; currencies are never added. Null where no row says.</summary>
public sealed record UsageSum(string Currency, long Rows, decimal? Tokens, decimal? EffectiveCost, decimal? BilledCost, decimal? ListCost);

/// <summary>The rows behind a figure, newest first; counted and summed on the rollup where the filter allows it.</summary>
public sealed class UsageRows(StoreContexts contexts)
{
    public async Task<PageOf<UsageRowView>> ReadAsync(Actor actor, UsageRowFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<UsageRowView>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => CountAsync(db, filter, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The sums of all rows of the filter, whatever its page; the largest first.</summary>
    public async Task<IReadOnlyList<UsageSum>> SumAsync(Actor actor, UsageRowFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return [.. (await Sums(db, filter).ToListAsync(cancellationToken)).OrderByDescending(s => s.Rows)];
    }

    /// <summary>The rows of the filter one by one, whatever its page, at most <paramref name="limit"/>: for an export.</summary>
    public async IAsyncEnumerable<UsageRowView> StreamAsync(
        Actor actor,
        UsageRowFilter filter,
        int limit,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        await foreach (var row in Slice(db, filter, 0, limit).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    // A sum is unknown, not zero, where no row says the amount: Sum alone would give zero.
    internal static IQueryable<UsageSum> Sums(DashboardDbContext db, UsageRowFilter filter) =>
        NeedsFacts(filter)
            ? Facts(db, filter)
                .Join(Lines(db, filter), f => f.LineId, l => l.Id, (f, l) => new { Fact = f, l.Currency })
                .GroupBy(r => r.Currency)
                .Select(g => new UsageSum(
                    g.Key,
                    g.LongCount(),
                    g.Max(r => r.Fact.Tokens) == null ? null : g.Sum(r => r.Fact.Tokens),
                    g.Max(r => r.Fact.EffectiveCost) == null ? null : g.Sum(r => r.Fact.EffectiveCost),
                    g.Max(r => r.Fact.BilledCost) == null ? null : g.Sum(r => r.Fact.BilledCost),
                    g.Max(r => r.Fact.ListCost) == null ? null : g.Sum(r => r.Fact.ListCost)
                ))
            : Rolled(db, filter)
                .GroupBy(d => d.Currency)
                .Select(g => new UsageSum(
                    g.Key,
                    g.Sum(d => d.Rows),
                    g.Max(d => d.Tokens) == null ? null : g.Sum(d => d.Tokens),
                    g.Max(d => d.EffectiveCost) == null ? null : g.Sum(d => d.EffectiveCost),
                    g.Max(d => d.BilledCost) == null ? null : g.Sum(d => d.BilledCost),
                    g.Max(d => d.ListCost) == null ? null : g.Sum(d => d.ListCost)
                ));

    internal static IQueryable<UsageRowView> Page(DashboardDbContext db, UsageRowFilter filter) =>
        Slice(db, filter, filter.Page.Skip, filter.Page.Size);

    private static IQueryable<UsageRowView> Slice(DashboardDbContext db, UsageRowFilter filter, int skip, int take)
    {
        var rows =
            from fact in Facts(db, filter)
            join line in Lines(db, filter) on fact.LineId equals line.Id
            // What another source counts is no part of the spend; whoever asks for an import sees all of it.
            where
                filter.ImportRunId != null
                || !db.UsageOverlaps.Any(o => o.Day == fact.Day && o.StreamId == line.StreamId && o.PartyId == line.PartyId)
            orderby fact.Day descending, fact.LineId, fact.ImportRunId, fact.RowNumber
            select new { fact, line };
        return rows.Skip(skip)
            .Take(take)
            .Select(r => new UsageRowView(
                r.fact.Day,
                r.line.ServiceName,
                r.line.SkuMeter ?? r.line.SkuId ?? r.line.ChargeDescription,
                db.Models.Where(m => m.Id == r.line.ModelId).Select(m => m.Name).FirstOrDefault(),
                db.Vendors.Where(v => v.Id == r.line.PartyId).Select(v => v.Name).FirstOrDefault(),
                db.Vendors.Where(v => v.Id == r.line.DeveloperId).Select(v => v.Name).FirstOrDefault(),
                db.Vendors.Where(v => v.Id == r.line.HostId).Select(v => v.Name).FirstOrDefault(),
                db.Applications.Where(a => a.Id == r.line.ApplicationId).Select(a => a.Name).FirstOrDefault(),
                r.line.TokenKind,
                r.fact.Tokens,
                r.fact.EffectiveCost,
                r.fact.BilledCost,
                r.fact.ListCost,
                r.line.Currency,
                r.fact.IsCorrection,
                r.line.MappedBy,
                r.fact.ImportRunId,
                db.ImportRuns.Where(i => i.Id == r.fact.ImportRunId).Select(i => i.FileName).FirstOrDefault() ?? "",
                r.fact.RowNumber
            ));
    }

    private static async Task<long> CountAsync(DashboardDbContext db, UsageRowFilter filter, CancellationToken cancellationToken)
    {
        if (NeedsFacts(filter))
        {
            return await Facts(db, filter)
                .Join(Lines(db, filter), f => f.LineId, l => l.Id, (f, _) => f.LineId)
                .LongCountAsync(cancellationToken);
        }

        return await Rolled(db, filter).SumAsync(d => d.Rows, cancellationToken);
    }

    // The rollup knows neither the import nor which rows are corrections.
    private static bool NeedsFacts(UsageRowFilter filter) => filter.ImportRunId is not null || filter.Corrections;

    private static IQueryable<UsageFact> Facts(DashboardDbContext db, UsageRowFilter filter)
    {
        var facts = db.UsageFacts.AsNoTracking();
        facts = filter.From is { } from ? facts.Where(f => f.Day >= from) : facts;
        facts = filter.To is { } to ? facts.Where(f => f.Day <= to) : facts;
        facts = filter.ImportRunId is { } run ? facts.Where(f => f.ImportRunId == run) : facts;

        // Corrections are few, and the rollup knows their days.
        return filter.Corrections
            ? facts.Where(f => f.IsCorrection && db.UsageDays.Any(d => d.Day == f.Day && d.CorrectionRows > 0))
            : facts;
    }

    private static IQueryable<StoredUsageLine> Lines(DashboardDbContext db, UsageRowFilter filter)
    {
        var lines = db.UsageLines.AsNoTracking();
        lines = (filter.VendorId, filter.Role) switch
        {
            ({ } id, UsageRole.Party) => lines.Where(l => l.PartyId == id),
            ({ } id, UsageRole.Developer) => lines.Where(l => l.DeveloperId == id),
            ({ } id, UsageRole.Host) => lines.Where(l => l.HostId == id),
            ({ } id, _) => lines.Where(l => l.PartyId == id || l.DeveloperId == id || l.HostId == id),
            _ => lines,
        };
        lines = filter.Tier is { } tier ? lines.Where(l => db.Models.Any(m => m.Id == l.ModelId && m.Tier == tier)) : lines;
        lines = filter.ModelId is { } model ? lines.Where(l => l.ModelId == model) : lines;
        lines = filter.Currency is { } currency ? lines.Where(InCurrency(db, currency)) : lines;
        lines = filter.OnlyAi ? lines.Where(l => l.IsAi) : lines;
        return filter.Unmapped
            ? lines.Where(l => l.PartyId == null || l.DeveloperId == null || l.HostId == null || l.ModelId == null)
            : lines;
    }

    // Sums in the reporting currency hold what was converted into it, so the rows behind them do, too.
    private static Expression<Func<StoredUsageLine, bool>> InCurrency(DashboardDbContext db, string currency) =>
        currency == ScoreInputs.Currency
            ? l =>
                l.Currency == currency
                || db.ExchangeRates.Any(r => r.Currency == l.Currency || (l.Currency == Conversion.Euro && r.Currency == currency))
            : l => l.Currency == currency;

    // Whole months have sums of their own.
    private static IQueryable<RolledUsage> Rolled(DashboardDbContext db, UsageRowFilter filter)
    {
        var days =
            filter.From is null or { Day: 1 } && (filter.To is not { } last || last.Day == DateTime.DaysInMonth(last.Year, last.Month))
                ? RolledUsage.Months(db)
                : RolledUsage.Days(db);
        days = filter.From is { } from ? days.Where(d => d.Day >= from) : days;
        days = filter.To is { } to ? days.Where(d => d.Day <= to) : days;
        days = (filter.VendorId, filter.Role) switch
        {
            ({ } id, UsageRole.Party) => days.Where(d => d.PartyId == id),
            ({ } id, UsageRole.Developer) => days.Where(d => d.DeveloperId == id),
            ({ } id, UsageRole.Host) => days.Where(d => d.HostId == id),
            ({ } id, _) => days.Where(d => d.PartyId == id || d.DeveloperId == id || d.HostId == id),
            _ => days,
        };
        days = filter.Tier is { } tier ? days.Where(d => d.Tier == tier) : days;
        days = filter.ModelId is { } model ? days.Where(d => d.ModelId == model) : days;
        days = filter.Currency is { } currency ? days.Where(d => d.Currency == currency) : days;
        days = filter.OnlyAi ? days.Where(d => d.IsAi) : days;
        return filter.Unmapped
            ? days.Where(d => d.PartyId == null || d.DeveloperId == null || d.HostId == null || d.ModelId == null)
            : days;
    }
}
