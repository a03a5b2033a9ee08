using Dashboard.Domain.Vendors;

namespace Dashboard.Store.Spend;

/// <summary>What days and months of the rollup have in common, so that one filter serves both. Initialised by property: only then can the database filter by it.</summary>
internal sealed class RolledUsage
{
    /// <summary>The day, or the first of the month.</summary>
    public DateOnly Day { get; init; }
    public int? PartyId { get; init; }
    public int? DeveloperId { get; init; }
    public int? HostId { get; init; }
    public int? ModelId { get; init; }
    public ModelTier? Tier { get; init; }
    public bool IsAi { get; init; }
    public required string Currency { get; init; }
    public long Rows { get; init; }
    public decimal? Tokens { get; init; }
    public decimal? ListCost { get; init; }
    public decimal? EffectiveCost { get; init; }
    public decimal? BilledCost { get; init; }

    public static IQueryable<RolledUsage> Days(DashboardDbContext db) =>
        db.UsageDays.Select(d => new RolledUsage
        {
            Day = d.Day,
            PartyId = d.PartyId,
            DeveloperId = d.DeveloperId,
            HostId = d.HostId,
            ModelId = d.ModelId,
            Tier = d.Tier,
            IsAi = d.IsAi,
            Currency = d.Currency,
            Rows = d.Rows,
            Tokens = d.Tokens,
            ListCost = d.ListCost,
            EffectiveCost = d.EffectiveCost,
            BilledCost = d.BilledCost,
        });

    public static IQueryable<RolledUsage> Months(DashboardDbContext db) =>
        db.UsageMonths.Select(m => new RolledUsage
        {
            Day = m.Month,
            PartyId = m.PartyId,
            DeveloperId = m.DeveloperId,
            HostId = m.HostId,
            ModelId = m.ModelId,
            Tier = m.Tier,
            IsAi = m.IsAi,
            Currency = m.Currency,
            Rows = m.Rows,
            Tokens = m.Tokens,
            ListCost = m.ListCost,
            EffectiveCost = m.EffectiveCost,
            BilledCost = m.BilledCost,
        });
}
