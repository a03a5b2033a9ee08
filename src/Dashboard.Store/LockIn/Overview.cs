using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>What the home page shows of the whole company.</summary>
public sealed record OverviewView(
    DateOnly? SpendFrom,
    DateOnly? SpendThrough,
    decimal Spend,
    decimal UnmappedSpend,
    IReadOnlyList<string> OtherCurrencies,
    IReadOnlyList<PartitionShare> Parties,
    IReadOnlyList<PartitionShare> Developers,
    IReadOnlyList<PartitionShare> Hosts,
    IReadOnlyList<MonthTotal> Months,
    int ContractCount,
    int AwaitingClauses,
    IReadOnlyList<NoticeDate> Notices,
    DateTimeOffset? ScoredAt,
    bool DemoIsLoaded,
    bool HasUsage
)
{
    /// <summary>The three ways to divide the spend of the window, vendors by key; never added to one another.</summary>
    public IReadOnlyList<Concentration> Concentrations { get; init; } = [];

    /// <summary>Spend on AI by month and developer.</summary>
    public IReadOnlyList<DeveloperMonth> DeveloperMonths { get; init; } = [];

    /// <summary>Rows in another currency than the reporting one, of all days: not converted and in no figure.</summary>
    public IReadOnlyList<OtherCurrency> NotConverted { get; init; } = [];

    /// <summary>Contracts without an end date or a notice period: no notice date can be computed for them.</summary>
    public int ContractsWithoutNotice { get; init; }

    /// <summary>When the last usage file was brought in.</summary>
    public DateTimeOffset? ImportedAt { get; init; }

    /// <summary>Vendors that we spend on or have a contract with, and by how many of 100 points their scores are open on average.</summary>
    public ScoreCoverage Scores { get; init; } = new(0, 0, null);
}

/// <param name="Name">Null for the unmapped part.</param>
public sealed record DeveloperMonth(int Year, int Month, int? DeveloperId, string? Name, decimal Effective);

public sealed record OtherCurrency(string Currency, long Rows, decimal? Effective);

/// <param name="Known">Vendors whose score is a point.</param>
/// <param name="MeanWidth">Points between lower and upper bound; null without vendors.</param>
public sealed record ScoreCoverage(int Vendors, int Known, decimal? MeanWidth);

/// <summary>A vendor's share of one partition; null name is the unmapped part.</summary>
public sealed record PartitionShare(string? Key, string? Name, decimal Spend);

public sealed record MonthTotal(int Year, int Month, decimal Effective, decimal Billed);

/// <summary>The last day to give notice on a contract, from its end date and notice days.</summary>
public sealed record NoticeDate(int ContractId, string Title, string? Vendor, DateOnly NoticeBy, DateOnly EndsOn, int NoticeDays);

/// <summary>The company at a glance, from the rollup.</summary>
public sealed class Overview(StoreContexts contexts, TimeProvider time)
{
    private const int NoticeCount = 5;

    public async Task<OverviewView> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var through = await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
        var from = through?.AddDays(1 - ScoreInputs.WindowDays);
        var groups = from is null ? [] : await ScoreInputs.SpendGroups(db, from.Value, through!.Value).ToListAsync(cancellationToken);
        var names = await db
            .Vendors.Select(v => new
            {
                v.Id,
                v.Key,
                v.Name,
            })
            .ToDictionaryAsync(v => v.Id, cancellationToken);
        var others = await NotConverted(db).ToListAsync(cancellationToken);
        IReadOnlyList<PartitionShare> Shares(Func<Domain.LockIn.Signals.SpendGroup, int?> part) =>
            [
                .. groups
                    .GroupBy(part)
                    .Select(g =>
                        g.Key is { } id
                            ? new PartitionShare(names[id].Key, names[id].Name, g.Sum(x => x.Spend))
                            : new PartitionShare(null, null, g.Sum(x => x.Spend))
                    )
                    .OrderByDescending(s => s.Spend),
            ];

        return new OverviewView(
            from,
            through,
            groups.Sum(g => g.Spend),
            groups.Where(g => g.PartyId is null || g.DeveloperId is null || g.HostId is null || g.Tier is null).Sum(g => g.Spend),
            [.. others.Select(o => o.Currency)],
            Shares(g => g.PartyId),
            Shares(g => g.DeveloperId),
            Shares(g => g.HostId),
            await Months(db).ToListAsync(cancellationToken),
            await db.ReadableContracts.CountAsync(cancellationToken),
            await db.ReadableClauses.CountAsync(c => c.State == ClauseState.Proposed, cancellationToken),
            await Notices(db, today).ToListAsync(cancellationToken),
            await Newest(db).MaxAsync(s => (DateTimeOffset?)s.ComputedAt, cancellationToken),
            await db.ImportRuns.AnyAsync(r => r.Origin == Origin.Demo, cancellationToken),
            through is not null
        )
        {
            Concentrations =
            [
                Concentrate(SpendPartition.ContractParty, g => g.PartyId),
                Concentrate(SpendPartition.ModelDeveloper, g => g.DeveloperId),
                Concentrate(SpendPartition.ComputeHost, g => g.HostId),
            ],
            DeveloperMonths =
            [
                .. (await DeveloperMonths(db).ToListAsync(cancellationToken)).Select(m =>
                    m.DeveloperId is { } id ? m with { Name = names[id].Name } : m
                ),
            ],
            NotConverted = others,
            ContractsWithoutNotice = await db.ReadableContracts.CountAsync(
                c => c.EndsOn == null || c.NoticeDays == null,
                cancellationToken
            ),
            ImportedAt = await LastImportAsync(db, cancellationToken),
            Scores = await CoverageAsync(db, cancellationToken),
        };

        // Charges and credits whose vendor is not known may turn out to be different vendors', so their absolute amounts are open.
        Concentration Concentrate(SpendPartition partition, Func<Domain.LockIn.Signals.SpendGroup, int?> part) =>
            Concentration.Of(
                partition,
                groups.Where(g => part(g) is not null).Select(g => new PartitionSpend(names[part(g)!.Value].Key, g.Spend)),
                groups.Where(g => part(g) is null).Sum(g => Math.Abs(g.Spend))
            );
    }

    internal static IQueryable<DeveloperMonth> DeveloperMonths(DashboardDbContext db) =>
        db
            .UsageMonths.Where(m => m.Currency == ScoreInputs.Currency && m.IsAi)
            .GroupBy(m => new { m.Month, m.DeveloperId })
            .OrderBy(g => g.Key.Month)
            .Select(g => new DeveloperMonth(
                g.Key.Month.Year,
                g.Key.Month.Month,
                g.Key.DeveloperId,
                null,
                g.Sum(m => m.EffectiveCost) ?? 0
            ));

    internal static IQueryable<OtherCurrency> NotConverted(DashboardDbContext db) =>
        db
            .UsageMonths.Where(m => m.Currency != ScoreInputs.Currency)
            .GroupBy(m => m.Currency)
            .OrderBy(g => g.Key)
            .Select(g => new OtherCurrency(g.Key, g.Sum(m => m.Rows), g.Sum(m => m.EffectiveCost)));

    private static Task<DateTimeOffset?> LastImportAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        db
            .ImportRuns.Where(r => r.Kind == ImportKind.Focus && r.State == ImportState.Completed)
            .MaxAsync(r => r.EndedAt, cancellationToken);

    private static async Task<ScoreCoverage> CoverageAsync(DashboardDbContext db, CancellationToken cancellationToken)
    {
        var widths = await OurWidths(db).ToListAsync(cancellationToken);
        return new ScoreCoverage(widths.Count, widths.Count(w => w == 0), widths.Count == 0 ? null : widths.Average());
    }

    internal static IQueryable<decimal> OurWidths(DashboardDbContext db) =>
        Newest(db).Where(s => s.Spend > 0 || db.Contracts.Any(c => c.VendorId == s.VendorId)).Select(s => s.Upper - s.Lower);

    // Every day has a score of every vendor: a look at all of them would grow with the years.
    private static IQueryable<VendorScore> Newest(DashboardDbContext db) =>
        db.VendorScores.Where(s => s.Day == db.VendorScores.Max(x => (DateOnly?)x.Day));

    internal static IQueryable<MonthTotal> Months(DashboardDbContext db) =>
        db
            .UsageMonths.Where(m => m.Currency == ScoreInputs.Currency && m.IsAi)
            .GroupBy(m => m.Month)
            .OrderBy(g => g.Key)
            .Select(g => new MonthTotal(g.Key.Year, g.Key.Month, g.Sum(m => m.EffectiveCost) ?? 0, g.Sum(m => m.BilledCost) ?? 0));

    /// <summary>The next days to give notice.</summary>
    internal static IQueryable<NoticeDate> Notices(DashboardDbContext db, DateOnly today) =>
        db
            .ReadableContracts.Where(c =>
                c.EndsOn != null && c.NoticeDays != null && c.EndsOn.Value.AddDays(-c.NoticeDays.Value) >= today
            )
            .OrderBy(c => c.EndsOn!.Value.AddDays(-c.NoticeDays!.Value))
            .ThenBy(c => c.Id)
            .Take(NoticeCount)
            .Select(c => new NoticeDate(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.EndsOn!.Value.AddDays(-c.NoticeDays!.Value),
                c.EndsOn.Value,
                c.NoticeDays.Value
            ));
}
