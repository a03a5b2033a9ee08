using Dashboard.Domain.Spend;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>What a rule would do among the others.</summary>
/// <param name="Matched">Stored usage lines on which its conditions hold.</param>
/// <param name="Taken">Those of them in which it fills something that no rule above has filled.</param>
/// <param name="ShadowedBy">Names of the rules that took the others before it.</param>
/// <param name="Cost">Effective cost of the taken lines over the 90 days up to the last usage, in <paramref name="Currency"/>.</param>
/// <param name="LeftBefore">Spend of those days without an application as things are; null when the rule gives none.</param>
/// <param name="LeftAfter">The same with the rule.</param>
public sealed record RulePreview(
    int Matched,
    int Taken,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string> ShadowedBy,
    decimal? Cost,
    string Currency,
    decimal? LeftBefore,
    decimal? LeftAfter
);

/// <summary>Maps every stored line with and without the rule.</summary>
internal static class RulePreviewer
{
    private const int MostExamples = 5;
    private const int MostShadows = 3;

    public static async Task<RulePreview> RunAsync(DashboardDbContext db, MappingRuleEdit edit, CancellationToken cancellationToken)
    {
        var others = (await MappingRules.LoadAsync(db, cancellationToken)).Where(r => r.Id != edit.Id).ToList();
        var names = others.ToDictionary(r => r.Id, r => r.Name);
        var models = await MappingRules.ModelNamesAsync(db, cancellationToken);

        // A new rule gets the highest id: it runs behind those of the same order, as it will once it is stored.
        var rule = edit.ToRule(edit.Id ?? int.MaxValue);
        var without = new LineMapper(others, models);
        var with = new LineMapper([.. others, rule], models);
        var alone = new LineMapper(
            [.. others.Where(r => r.Target.ModelId is not null), rule with { Order = int.MaxValue, Target = Marker }],
            models
        );
        var costs = await CostsAsync(db, cancellationToken);
        var tally = new Tally();
        await foreach (var stored in db.UsageLines.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var line = StoredLines.ToDomain(stored);
            var cost = stored is { IsAi: true, Currency: ScoreInputs.Currency } ? costs.GetValueOrDefault(stored.Id) : 0;
            var before = stored.IsStated ? stored.ApplicationId : without.Map(line).Target.ApplicationId;
            tally.Before += before is null ? cost : 0;
            if (stored.IsStated || !alone.Map(line).RuleIds.Contains(rule.Id))
            {
                tally.After += before is null ? cost : 0;
                continue;
            }

            tally.Matched++;
            var mapped = with.Map(line);
            tally.After += mapped.Target.ApplicationId is null ? cost : 0;
            if (!mapped.RuleIds.Contains(rule.Id))
            {
                tally.Shadow(mapped.RuleIds);
                continue;
            }

            tally.Take(stored, cost);
        }

        var shadows = tally.Shadows.OrderByDescending(s => s.Value).Take(MostShadows).Select(s => names[s.Key]);
        var isForApplication = edit.ApplicationId is not null;
        return new RulePreview(
            tally.Matched,
            tally.Taken,
            tally.Examples,
            [.. shadows],
            costs.Count == 0 ? null : tally.Cost,
            ScoreInputs.Currency,
            isForApplication ? tally.Before : null,
            isForApplication ? tally.After : null
        );
    }

    internal static IQueryable<LineCost> Costs(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageFacts.Where(f => f.Day >= from && f.Day <= through)
            .GroupBy(f => f.LineId)
            .Select(g => new LineCost(g.Key, g.Sum(f => f.EffectiveCost) ?? 0));

    private static async Task<Dictionary<int, decimal>> CostsAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken) is { } through
            ? await Costs(db, through.AddDays(1 - ScoreInputs.WindowDays), through)
                .ToDictionaryAsync(c => c.LineId, c => c.Cost, cancellationToken)
            : [];

    /// <summary>A target that no rule of people has: it tells whether the conditions hold.</summary>
    private static LineTarget Marker { get; } =
        new()
        {
            ChannelId = -1,
            TokenKind = TokenKind.Other,
            ApplicationId = -1,
        };

    private sealed class Tally
    {
        public int Matched { get; set; }
        public int Taken { get; private set; }
        public decimal Cost { get; private set; }
        public decimal Before { get; set; }
        public decimal After { get; set; }
        public List<string> Examples { get; } = [];
        public Dictionary<int, int> Shadows { get; } = [];

        public void Take(StoredUsageLine line, decimal cost)
        {
            Taken++;
            Cost += cost;
            if (Examples.Count < MostExamples)
            {
                var parts = new[]
                {
                    line.ServiceProvider,
                    line.SubAccountName ?? line.SubAccountId,
                    line.ServiceName,
                    line.SkuMeter ?? line.SkuId,
                };
                Examples.Add(string.Join(" · ", parts.OfType<string>()));
            }
        }

        public void Shadow(IEnumerable<int> by)
        {
            foreach (var id in by)
            {
                Shadows[id] = Shadows.GetValueOrDefault(id) + 1;
            }
        }
    }
}

/// <summary>Effective cost of a stored line over the days looked at.</summary>
internal sealed record LineCost(int LineId, decimal Cost);
