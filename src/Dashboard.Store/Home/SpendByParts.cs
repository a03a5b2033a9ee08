using Dashboard.Domain.Vendors;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>AI spend of the 90 days, summed by what its rows were mapped to; in every currency, never added across them.</summary>
/// <param name="Costs">Days' sums that say a cost: without any, the cost is not known, not 0.</param>
internal sealed record SpendPart(
    ModelTier? Tier,
    int? PartyId,
    int? DeveloperId,
    int? HostId,
    string Currency,
    int Costs,
    decimal Effective,
    long Rows
)
{
    public bool IsMapped => PartyId is not null && DeveloperId is not null && HostId is not null && Tier is not null;
}

/// <summary>AI spend of a month in the reporting currency, summed by whom it was mapped to.</summary>
internal sealed record MonthPart(int Year, int Month, int? PartyId, int? DeveloperId, int? HostId, decimal Effective)
{
    public DateOnly Day => new(Year, Month, 1);
}

/// <summary>The rollup in the two cuts that the executive's home is made of, one pass each.</summary>
internal static class SpendByParts
{
    /// <summary>Two years and the month that runs: enough to look twelve months back from each of the last twelve.</summary>
    public const int Months = 25;

    internal static IQueryable<SpendPart> Window(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= through && d.IsAi)
            .GroupBy(d => new
            {
                d.Tier,
                d.PartyId,
                d.DeveloperId,
                d.HostId,
                d.Currency,
            })
            .Select(g => new SpendPart(
                g.Key.Tier,
                g.Key.PartyId,
                g.Key.DeveloperId,
                g.Key.HostId,
                g.Key.Currency,
                g.Count(d => d.EffectiveCost != null),
                g.Sum(d => d.EffectiveCost) ?? 0,
                g.Sum(d => (long)d.Rows)
            ));

    /// <param name="from">First of a month.</param>
    internal static IQueryable<MonthPart> ByMonth(DashboardDbContext db, DateOnly from) =>
        db
            .UsageMonths.Where(m => m.Month >= from && m.Currency == ScoreInputs.Currency && m.IsAi)
            .GroupBy(m => new
            {
                m.Month,
                m.PartyId,
                m.DeveloperId,
                m.HostId,
            })
            .Select(g => new MonthPart(
                g.Key.Month.Year,
                g.Key.Month.Month,
                g.Key.PartyId,
                g.Key.DeveloperId,
                g.Key.HostId,
                g.Sum(m => m.EffectiveCost) ?? 0
            ));
}
