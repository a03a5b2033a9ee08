using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>How much of the usage the rules take.</summary>
/// <param name="LinesByRule">Stored lines in which a rule took part, by the rule's id; a rule that is missing takes none.</param>
/// <param name="Spend">Effective cost of AI usage in <paramref name="Currency"/> over the 90 days that end on <paramref name="Through"/>.</param>
/// <param name="Unmapped">The part of it that lacks a party, developer, host or model.</param>
/// <param name="Largest">What the unmapped part consists of, the costliest first.</param>
public sealed record RuleCoverageView(
    IReadOnlyDictionary<int, int> LinesByRule,
    int Lines,
    DateOnly? From,
    DateOnly? Through,
    string Currency,
    decimal Spend,
    decimal Unmapped,
    IReadOnlyList<UnmappedUsage> Largest
)
{
    /// <summary>The part of the spend that no rule gives an application.</summary>
    public decimal WithoutApplication { get; init; }

    /// <summary>What it consists of, the costliest first.</summary>
    public IReadOnlyList<UnassignedUsage> LargestUnassigned { get; init; } = [];
}

/// <summary>Usage without an application that one rule could give one. Cost is effective cost in the reporting currency.</summary>
public sealed record UnassignedUsage(string? SubAccount, string? Tags, string? Resource, string? Model, long Rows, decimal? EffectiveCost);

/// <summary>Unmapped lines that one rule could take, because they say the same. Cost is effective cost in <paramref name="Currency"/>.</summary>
public sealed record UnmappedUsage(
    string? InvoiceIssuer,
    string? ServiceProvider,
    string? ServiceName,
    string? Sku,
    string Currency,
    bool LacksParty,
    bool LacksDeveloper,
    bool LacksHost,
    bool LacksModel,
    long Rows,
    decimal? EffectiveCost
);

/// <summary>Says which rules work and what the next one should take.</summary>
public sealed class RuleCoverage(StoreContexts contexts)
{
    private const int LargestCount = 15;

    public async Task<RuleCoverageView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var groups = await LinesByRules(db).ToListAsync(cancellationToken);
        var through = await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
        if (through is not { } last)
        {
            return new RuleCoverageView(Count(groups), groups.Sum(g => g.Lines), null, null, ScoreInputs.Currency, 0, 0, []);
        }

        var first = last.AddDays(1 - ScoreInputs.WindowDays);
        var sums = await Sums(db, first, last).FirstOrDefaultAsync(cancellationToken);
        return new RuleCoverageView(
            Count(groups),
            groups.Sum(g => g.Lines),
            first,
            last,
            ScoreInputs.Currency,
            sums?.Spend ?? 0,
            sums?.Unmapped ?? 0,
            await Largest(db, first, last).ToListAsync(cancellationToken)
        )
        {
            WithoutApplication = sums?.WithoutApplication ?? 0,
            LargestUnassigned = await Unassigned(db, first, last).ToListAsync(cancellationToken),
        };
    }

    internal static IQueryable<CoverageSums> Sums(DashboardDbContext db, DateOnly first, DateOnly last) =>
        db
            .UsageDays.Where(d => d.Day >= first && d.Day <= last && d.IsAi && d.Currency == ScoreInputs.Currency)
            .GroupBy(d => d.Currency)
            .Select(g => new CoverageSums(
                g.Sum(d => d.EffectiveCost) ?? 0,
                g.Sum(d => d.PartyId == null || d.DeveloperId == null || d.HostId == null || d.ModelId == null ? d.EffectiveCost : null)
                    ?? 0,
                g.Sum(d => d.ApplicationId == null ? d.EffectiveCost : null) ?? 0
            ));

    internal static IQueryable<LineGroup> LinesByRules(DashboardDbContext db) =>
        db.UsageLines.GroupBy(l => l.MappedBy).Select(g => new LineGroup(g.Key, g.Count()));

    // The reporting currency first: amounts in others cannot be compared with it.
    internal static IQueryable<UnmappedUsage> Largest(DashboardDbContext db, DateOnly first, DateOnly last) =>
        db
            .UsageFacts.Where(f => f.Day >= first && f.Day <= last)
            .Join(
                db.UsageLines.Where(l => l.IsAi && (l.PartyId == null || l.DeveloperId == null || l.HostId == null || l.ModelId == null)),
                f => f.LineId,
                l => l.Id,
                (fact, line) => new { fact, line }
            )
            .GroupBy(x => new
            {
                x.line.InvoiceIssuer,
                x.line.ServiceProvider,
                x.line.ServiceName,
                Sku = x.line.SkuMeter ?? x.line.SkuId ?? x.line.ChargeDescription,
                x.line.Currency,
                LacksParty = x.line.PartyId == null,
                LacksDeveloper = x.line.DeveloperId == null,
                LacksHost = x.line.HostId == null,
                LacksModel = x.line.ModelId == null,
            })
            .OrderByDescending(g => g.Key.Currency == ScoreInputs.Currency)
            .ThenByDescending(g => g.Sum(x => x.fact.EffectiveCost) ?? 0)
            .Take(LargestCount)
            .Select(g => new UnmappedUsage(
                g.Key.InvoiceIssuer,
                g.Key.ServiceProvider,
                g.Key.ServiceName,
                g.Key.Sku,
                g.Key.Currency,
                g.Key.LacksParty,
                g.Key.LacksDeveloper,
                g.Key.LacksHost,
                g.Key.LacksModel,
                g.LongCount(),
                g.Sum(x => x.fact.EffectiveCost)
            ));

    internal static IQueryable<UnassignedUsage> Unassigned(DashboardDbContext db, DateOnly first, DateOnly last) =>
        db
            .UsageFacts.Where(f => f.Day >= first && f.Day <= last)
            .Join(
                db.UsageLines.Where(l => l.IsAi && l.ApplicationId == null && l.Currency == ScoreInputs.Currency),
                f => f.LineId,
                l => l.Id,
                (fact, line) => new { fact, line }
            )
            .GroupBy(x => new
            {
                SubAccount = x.line.SubAccountName ?? x.line.SubAccountId,
                x.line.Tags,
                x.line.ResourceName,
                x.line.ModelId,
            })
            .OrderByDescending(g => g.Sum(x => x.fact.EffectiveCost) ?? 0)
            .Take(LargestCount)
            .Select(g => new UnassignedUsage(
                g.Key.SubAccount,
                g.Key.Tags,
                g.Key.ResourceName,
                db.Models.Where(m => m.Id == g.Key.ModelId).Select(m => m.Name).FirstOrDefault(),
                g.LongCount(),
                g.Sum(x => x.fact.EffectiveCost)
            ));

    private static Dictionary<int, int> Count(IEnumerable<LineGroup> groups)
    {
        var counts = new Dictionary<int, int>();
        foreach (var group in groups)
        {
            foreach (var rule in group.MappedBy.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var id = int.Parse(rule, CultureInfo.InvariantCulture);
                counts[id] = counts.GetValueOrDefault(id) + group.Lines;
            }
        }

        return counts;
    }
}

/// <summary>Spend of the window, and the parts of it that lack something.</summary>
internal sealed record CoverageSums(decimal Spend, decimal Unmapped, decimal WithoutApplication);

/// <summary>Stored lines with the same rules.</summary>
internal sealed record LineGroup(string MappedBy, int Lines);
