using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Rebuilds <see cref="UsageDay"/> from facts, lines and model tiers; in the caller's transaction.</summary>
internal static class UsageRollup
{
    public static async Task RebuildAsync(DashboardDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await db.UsageDays.Where(d => d.Day >= from && d.Day <= to).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "UsageDays" ("Day", "PartyId", "DeveloperId", "HostId", "ChannelId", "ModelId", "Tier", "ApplicationId", "TokenKind",
                "IsAi", "Currency", "Rows", "CorrectionRows", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost")
            SELECT f."Day", l."PartyId", l."DeveloperId", l."HostId", l."ChannelId", l."ModelId", m."Tier", l."ApplicationId", l."TokenKind",
                l."IsAi", l."Currency", CAST(COUNT(*) AS int), CAST(SUM(CASE WHEN f."IsCorrection" = {true} THEN 1 ELSE 0 END) AS int),
                SUM(f."Tokens"), SUM(f."ListCost"), SUM(f."ContractedCost"), SUM(f."EffectiveCost"), SUM(f."BilledCost")
            FROM "UsageFacts" f
            JOIN "UsageLines" l ON l."Id" = f."LineId"
            LEFT JOIN "Models" m ON m."Id" = l."ModelId"
            WHERE f."Day" >= {from} AND f."Day" <= {to}
            GROUP BY f."Day", l."PartyId", l."DeveloperId", l."HostId", l."ChannelId", l."ModelId", m."Tier", l."ApplicationId",
                l."TokenKind", l."IsAi", l."Currency"
            """,
            cancellationToken
        );
    }

    /// <summary>Days carry the tier of their model: after a model's tier changed they carry the new one.</summary>
    public static async Task CorrectTiersAsync(DashboardDbContext db, IReadOnlyList<int> models, CancellationToken cancellationToken)
    {
        var tiers = await db
            .Models.IgnoreQueryFilters()
            .Where(m => models.Contains(m.Id))
            .Select(m => new { m.Id, m.Tier })
            .ToListAsync(cancellationToken);
        foreach (var tier in tiers.GroupBy(m => m.Tier, m => m.Id))
        {
            var ids = tier.ToList();
            await db
                .UsageDays.Where(d => d.ModelId != null && ids.Contains(d.ModelId.Value) && d.Tier != tier.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Tier, tier.Key), cancellationToken);
        }
    }

    public static async Task RebuildAllAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        await db.UsageDays.ExecuteDeleteAsync(cancellationToken);
        var range = await db
            .UsageFacts.GroupBy(_ => 1)
            .Select(g => new { First = g.Min(f => f.Day), Last = g.Max(f => f.Day) })
            .FirstOrDefaultAsync(cancellationToken);
        if (range is not null)
        {
            await RebuildAsync(db, range.First, range.Last, cancellationToken);
        }
    }
}
