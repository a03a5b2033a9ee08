using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Everything a vendor's page shows. Spend is effective cost in USD.</summary>
public sealed record VendorView(
    Vendor Vendor,
    ScoreView? Score,
    IReadOnlyList<ScorePoint> ScoreHistory,
    IReadOnlyList<TieView> Ties,
    IReadOnlyList<VendorContract> Contracts,
    IReadOnlyList<VendorModel> Models,
    IReadOnlyList<SpendMonth> Months
);

/// <param name="Spend">Effective cost of the 90 days that end on <paramref name="SpendThrough"/>; null when no usage is stored.</param>
public sealed record ScoreView(LockInScore Score, decimal? Spend, DateOnly? SpendThrough, DateTimeOffset ComputedAt, string Reason);

public sealed record ScorePoint(DateOnly Day, decimal Lower, decimal Upper, string Reason);

/// <param name="IsOutgoing">True when the page's vendor is the one that gives or holds.</param>
public sealed record TieView(bool IsOutgoing, string OtherKey, string OtherName, Tie Tie);

public sealed record VendorContract(
    int Id,
    string Title,
    DateOnly? EndsOn,
    int? NoticeDays,
    int ClauseCount,
    int AwaitingCount,
    IReadOnlyList<string> ClauseTypes
);

public sealed record VendorModel(int Id, string Key, string Name, ModelTier Tier, int OfferCount, decimal? Spend);

/// <summary>A month's effective cost of AI by the role in which the vendor takes part. Roles overlap; any is each row once.</summary>
public sealed record SpendMonth(int Year, int Month, decimal AsParty, decimal AsDeveloper, decimal AsHost, decimal InAnyRole);

/// <summary>Reads a vendor's page in a fixed number of statements, whatever the amount of usage.</summary>
public sealed class VendorProfile(StoreContexts contexts)
{
    public async Task<VendorView?> ReadAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var vendor = await db.Vendors.AsNoTracking().Include(v => v.Parent).SingleOrDefaultAsync(v => v.Key == key, cancellationToken);
        if (vendor is null)
        {
            return null;
        }

        var scores = await Scores(db, vendor.Id).ToListAsync(cancellationToken);
        return new VendorView(
            vendor,
            await CurrentScoreAsync(db, vendor.Id, cancellationToken),
            scores,
            [.. (await Ties(db, vendor.Id).ToListAsync(cancellationToken)).Select(t => View(t, vendor.Id))],
            await Contracts(db, vendor.Id).ToListAsync(cancellationToken),
            await Models(db, vendor.Id, scores.Count > 0 ? await WindowAsync(db, cancellationToken) : null).ToListAsync(cancellationToken),
            await Months(db, vendor.Id).ToListAsync(cancellationToken)
        );
    }

    internal static IQueryable<Tie> Ties(DashboardDbContext db, int id) =>
        db
            .Ties.AsNoTracking()
            .Include(t => t.From)
            .Include(t => t.To)
            .Where(t => t.FromId == id || t.ToId == id)
            .OrderBy(t => t.Line == "")
            .ThenBy(t => t.Line)
            .ThenBy(t => t.StartsOn)
            .ThenBy(t => t.Id);

    internal static IQueryable<ScorePoint> Scores(DashboardDbContext db, int id) =>
        db.VendorScores.Where(s => s.VendorId == id).OrderBy(s => s.Day).Select(s => new ScorePoint(s.Day, s.Lower, s.Upper, s.Reason));

    internal static IQueryable<VendorContract> Contracts(DashboardDbContext db, int id) =>
        db
            .ReadableContracts.Where(c => c.VendorId == id)
            .OrderBy(c => c.Title)
            .Select(c => new VendorContract(
                c.Id,
                c.Title,
                c.EndsOn,
                c.NoticeDays,
                c.Clauses.Count(x => x.State != ClauseState.Rejected),
                c.Clauses.Count(x => x.State == ClauseState.Proposed),
                c.Clauses.Where(x => x.State != ClauseState.Rejected).Select(x => x.Type).Distinct().ToList()
            ));

    // The usage of all models is summed at once: a look for each would read the window as often as there are models.
    internal static IQueryable<VendorModel> Models(DashboardDbContext db, int id, DateOnly? from)
    {
        var models = db.Models.Where(m => m.VendorId == id);
        var spend = db
            .UsageDays.Where(d => d.Day >= from && d.Currency == ScoreInputs.Currency && models.Any(m => m.Id == d.ModelId))
            .GroupBy(d => d.ModelId)
            .Select(g => new { ModelId = g.Key, Spend = g.Sum(d => d.EffectiveCost) });
        return from model in models
            join sum in spend on model.Id equals sum.ModelId into sums
            from sum in sums.DefaultIfEmpty()
            orderby model.Tier, model.Name
            select new VendorModel(
                model.Id,
                model.Key,
                model.Name,
                model.Tier,
                db.Offers.Count(o => o.ModelId == model.Id),
                sum.Spend ?? 0
            );
    }

    internal static IQueryable<SpendMonth> Months(DashboardDbContext db, int id) =>
        db
            .UsageMonths.Where(m =>
                (m.PartyId == id || m.DeveloperId == id || m.HostId == id) && m.Currency == ScoreInputs.Currency && m.IsAi
            )
            .GroupBy(m => m.Month)
            .OrderBy(g => g.Key)
            .Select(g => new SpendMonth(
                g.Key.Year,
                g.Key.Month,
                g.Sum(m => m.PartyId == id ? m.EffectiveCost : 0) ?? 0,
                g.Sum(m => m.DeveloperId == id ? m.EffectiveCost : 0) ?? 0,
                g.Sum(m => m.HostId == id ? m.EffectiveCost : 0) ?? 0,
                g.Sum(m => m.EffectiveCost) ?? 0
            ));

    private static async Task<DateOnly?> WindowAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        (await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken))?.AddDays(1 - ScoreInputs.WindowDays);

    private static async Task<ScoreView?> CurrentScoreAsync(DashboardDbContext db, int id, CancellationToken cancellationToken)
    {
        var newest = await db
            .VendorScores.AsNoTracking()
            .Where(s => s.VendorId == id)
            .OrderByDescending(s => s.Day)
            .FirstOrDefaultAsync(cancellationToken);
        return newest is null
            ? null
            : new ScoreView(
                JsonSerializer.Deserialize<LockInScore>(newest.Score)!,
                newest.Spend,
                newest.SpendThrough,
                newest.ComputedAt,
                newest.Reason
            );
    }

    private static TieView View(Tie tie, int id)
    {
        var isOutgoing = tie.FromId == id;
        var other = isOutgoing ? tie.To! : tie.From!;
        return new TieView(isOutgoing, other.Key, other.Name, tie);
    }
}
