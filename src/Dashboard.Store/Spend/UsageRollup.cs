using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Rebuilds <see cref="UsageDay"/> from facts, lines and model tiers, and the coarser sums from those; in the caller's transaction.</summary>
internal static class UsageRollup
{
    public static async Task RebuildAsync(DashboardDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await db.UsageDays.IgnoreQueryFilters().Where(d => d.Day >= from && d.Day <= to).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(SumUp(""), [from, to, true], cancellationToken);
        await DeriveAsync(db, from, to, cancellationToken);
    }

    /// <summary>When only facts of one source changed: what the others tell of the same days is not summed up again.</summary>
    public static async Task RebuildAsync(
        DashboardDbContext db,
        int sourceId,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        if (await db.UsageDays.AnyAsync(d => d.Day >= from && d.Day <= to && d.StreamId == 0, cancellationToken))
        {
            // Days from before there were streams do not say whose they are.
            await RebuildAsync(db, from, to, cancellationToken);
            return;
        }

        await db
            .UsageDays.IgnoreQueryFilters()
            .Where(d => d.Day >= from && d.Day <= to && db.UsageStreams.Any(s => s.Id == d.StreamId && s.SourceId == sourceId))
            .ExecuteDeleteAsync(cancellationToken);
        const string OfSource = """ AND l."StreamId" IN (SELECT s."Id" FROM "UsageStreams" s WHERE s."SourceId" = {3})""";
        await db.Database.ExecuteSqlRawAsync(SumUp(OfSource), [from, to, true, sourceId], cancellationToken);
        await DeriveAsync(db, from, to, cancellationToken);
    }

    /// <param name="which">Of which lines, as a further condition; empty for all. Its parameters come after the days and true.</param>
    private static string SumUp(string which) =>
        $$"""
            INSERT INTO "UsageDays" ("Day", "StreamId", "PartyId", "DeveloperId", "HostId", "ModelId", "Tier", "ApplicationId", "IsAi", "Currency", "Rows",
                "CorrectionRows", "Tokens", "ListCost", "ContractedCost", "EffectiveCost", "BilledCost")
            SELECT f."Day", l."StreamId", l."PartyId", l."DeveloperId", l."HostId", l."ModelId", m."Tier", l."ApplicationId", l."IsAi", l."Currency",
                CAST(COUNT(*) AS int), CAST(SUM(CASE WHEN f."IsCorrection" = {2} THEN 1 ELSE 0 END) AS int),
                SUM(f."Tokens"), SUM(f."ListCost"), SUM(f."ContractedCost"), SUM(f."EffectiveCost"), SUM(f."BilledCost")
            FROM "UsageFacts" f
            JOIN "UsageLines" l ON l."Id" = f."LineId"
            LEFT JOIN "Models" m ON m."Id" = l."ModelId"
            WHERE f."Day" >= {0} AND f."Day" <= {1}{{which}}
            GROUP BY f."Day", l."StreamId", l."PartyId", l."DeveloperId", l."HostId", l."ModelId", m."Tier", l."ApplicationId",
                l."IsAi", l."Currency"
            ORDER BY f."Day"
            """;

    private static async Task DeriveAsync(DashboardDbContext db, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        await UsageReconciler.RunAsync(db, from, to, cancellationToken);
        await UsageConverter.RunAsync(db, from, to, cancellationToken);
        for (var month = FirstOf(from); month <= to; month = month.AddMonths(1))
        {
            await RebuildMonthAsync(db, month, cancellationToken);
        }
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
                .UsageDays.IgnoreQueryFilters()
                .Where(d => d.ModelId != null && ids.Contains(d.ModelId.Value) && d.Tier != tier.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.Tier, tier.Key), cancellationToken);
            await db
                .UsageMonths.Where(m => m.ModelId != null && ids.Contains(m.ModelId.Value) && m.Tier != tier.Key)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Tier, tier.Key), cancellationToken);
        }
    }

    public static async Task RebuildAllAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        await db.UsageDays.IgnoreQueryFilters().ExecuteDeleteAsync(cancellationToken);
        await db.UsageMonths.ExecuteDeleteAsync(cancellationToken);
        var range = await db
            .UsageFacts.GroupBy(_ => 1)
            .Select(g => new { First = g.Min(f => f.Day), Last = g.Max(f => f.Day) })
            .FirstOrDefaultAsync(cancellationToken);
        if (range is not null)
        {
            await RebuildAsync(db, range.First, range.Last, cancellationToken);
        }
    }

    // Month by month: the engines have no common word for the month of a day.
    private static async Task RebuildMonthAsync(DashboardDbContext db, DateOnly month, CancellationToken cancellationToken)
    {
        var next = month.AddMonths(1);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "UsageMonths" WHERE "Month" = {month};
            INSERT INTO "UsageMonths" ("Month", "PartyId", "DeveloperId", "HostId", "ModelId", "Tier", "IsAi", "Currency", "Rows", "Tokens",
                "ListCost", "EffectiveCost", "BilledCost")
            SELECT {month}, d."PartyId", d."DeveloperId", d."HostId", d."ModelId", d."Tier", d."IsAi", d."Currency",
                SUM(CAST(d."Rows" AS bigint)), SUM(d."Tokens"), SUM(d."ListCost"), SUM(d."EffectiveCost"), SUM(d."BilledCost")
            FROM "UsageDays" d
            WHERE d."Day" >= {month} AND d."Day" < {next} AND d."IsCounted" = {true}
            GROUP BY d."PartyId", d."DeveloperId", d."HostId", d."ModelId", d."Tier", d."IsAi", d."Currency"
            """,
            cancellationToken
        );
    }

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
