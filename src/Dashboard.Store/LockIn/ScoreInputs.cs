using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>Everything that the scores of all vendors are computed from, read in a handful of statements.</summary>
internal sealed record ScoreInputs(
    IReadOnlyList<VendorName> Vendors,
    DateOnly? From,
    DateOnly? Through,
    IReadOnlyList<SpendGroup> Spend,
    ILookup<int, ContractClauses> Contracts,
    ILookup<int, EvidenceItem> UpstreamRights
)
{
    /// <summary>The window of dependence and spend, days.</summary>
    public const int WindowDays = 90;

    /// <summary>The currency that scores are computed in; rows in another are not converted here and stay outside.</summary>
    public const string Currency = "USD";

    public static async Task<ScoreInputs> ReadAsync(DashboardDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var vendors = await db.Vendors.OrderBy(v => v.Id).Select(v => new VendorName(v.Id, v.Key, v.Name)).ToListAsync(cancellationToken);
        var through = await db.UsageDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
        var from = through?.AddDays(1 - WindowDays);
        var spend = from is null ? [] : await SpendGroups(db, from.Value, through!.Value).ToListAsync(cancellationToken);
        return new ScoreInputs(
            vendors,
            from,
            through,
            spend,
            await ReadContractsAsync(db, today, cancellationToken),
            await ReadUpstreamAsync(db, today, cancellationToken)
        );
    }

    internal static IQueryable<Tie> Milestones(DashboardDbContext db, DateOnly today) =>
        db
            .Ties.AsNoTracking()
            .Where(t =>
                t.Kind == TieKind.Milestone && (t.StartsOn == null || t.StartsOn <= today) && (t.EndsOn == null || t.EndsOn > today)
            )
            .OrderBy(t => t.Id);

    /// <summary>Milestone rights in force between vendors: they reach the customers of both.</summary>
    private static async Task<ILookup<int, EvidenceItem>> ReadUpstreamAsync(
        DashboardDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var ties = await Milestones(db, today).ToListAsync(cancellationToken);
        return ties.SelectMany(t => new[] { (VendorId: t.FromId, Tie: t), (VendorId: t.ToId, Tie: t) })
            .ToLookup(
                x => x.VendorId,
                x => new EvidenceItem(
                    $"{x.Tie.Fact} ({TieAttribution.Describe(x.Tie.Status, x.Tie.ReadFrom, x.Tie.SourceTitle)})",
                    "a milestone right in force between vendors",
                    Link: null,
                    AsOf: null
                )
            );
    }

    internal static IQueryable<SpendGroup> SpendGroups(DashboardDbContext db, DateOnly from, DateOnly through) =>
        db
            .UsageDays.Where(d => d.Day >= from && d.Day <= through && d.Currency == Currency && d.IsAi)
            .GroupBy(d => new
            {
                d.Tier,
                d.PartyId,
                d.DeveloperId,
                d.HostId,
            })
            .Select(g => new SpendGroup(g.Key.Tier, g.Key.PartyId, g.Key.DeveloperId, g.Key.HostId, g.Sum(d => d.EffectiveCost) ?? 0));

    private static async Task<ILookup<int, ContractClauses>> ReadContractsAsync(
        DashboardDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var contracts = await Governing(db, today).ToListAsync(cancellationToken);
        var clauses = (await GoverningClauses(db, today).ToListAsync(cancellationToken)).ToLookup(c => c.ContractId);
        return contracts.ToLookup(
            c => c.VendorId,
            c => new ContractClauses(
                c.Title,
                [.. c.ScannedFor.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()],
                [.. clauses[c.Id].Select(ToGoverning)],
                $"/contracts/{c.Id}",
                c.ScannedAt
            )
        );
    }

    internal static IQueryable<ScoredContract> Governing(DashboardDbContext db, DateOnly today) =>
        db
            .Contracts.Where(c =>
                c.VendorId != null && (c.StartsOn == null || c.StartsOn <= today) && (c.EndsOn == null || c.EndsOn >= today)
            )
            .OrderBy(c => c.Id)
            .Select(c => new ScoredContract(
                c.Id,
                c.VendorId!.Value,
                c.Title,
                c.Documents.Select(d => d.ScannedFor).ToList(),
                c.Documents.Max(d => (DateTimeOffset?)d.AddedAt)
            ));

    internal static IQueryable<ScoredClause> GoverningClauses(DashboardDbContext db, DateOnly today) =>
        db
            .Clauses.Where(c =>
                c.Contract!.VendorId != null
                && (c.Contract.StartsOn == null || c.Contract.StartsOn <= today)
                && (c.Contract.EndsOn == null || c.Contract.EndsOn >= today)
            )
            .OrderBy(c => c.Id)
            .Select(c => new ScoredClause(c.Id, c.ContractId, c.Contract!.Title, c.Type, c.State, c.Bound, c.NoticeDays, c.Words, c.Rule));

    private static GoverningClause ToGoverning(ScoredClause clause) =>
        new(
            clause.Type,
            clause.State,
            clause.Bound,
            clause.NoticeDays,
            new EvidenceItem(
                $"“{Shorten(clause.Words)}” ({clause.Title}, {clause.State.ToString().ToLowerInvariant()})",
                $"clause rule {clause.Rule}",
                $"/contracts/{clause.ContractId}?clause={clause.Id}",
                AsOf: null
            )
        );

    private static string Shorten(string words) => words.Length <= 180 ? words : words[..180] + "…";
}

internal sealed record VendorName(int Id, string Key, string Name);

internal sealed record ScoredContract(int Id, int VendorId, string Title, List<string> ScannedFor, DateTimeOffset? ScannedAt);

internal sealed record ScoredClause(
    int Id,
    int ContractId,
    string Title,
    string Type,
    ClauseState State,
    BoundParty Bound,
    int? NoticeDays,
    string Words,
    string Rule
);
