using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Review;

/// <summary>Which proposed clauses are asked for.</summary>
public sealed record ClauseQueueFilter
{
    public string? VendorKey { get; init; }
    public int? ContractId { get; init; }
    public string? Type { get; init; }
    public BoundParty? Bound { get; init; }

    /// <summary>0 to 1, itself included.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>0 to 1, itself not included.</summary>
    public double? BelowConfidence { get; init; }

    /// <summary>Only what one person decided on already.</summary>
    public bool OnlySecond { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>A proposed clause with its contract.</summary>
public sealed record QueuedClause(
    int Id,
    int Version,
    int ContractId,
    string Contract,
    string? Vendor,
    string? VendorKey,
    string Document,
    string Type,
    string Words,
    double Confidence,
    string Reason,
    BoundParty Bound,
    int? NoticeDays,
    ClauseReading Reading,
    ClauseState? FirstDecision,
    string? FirstReviewer,
    string? FirstReason,
    string? SecondReviewer,
    string? SecondReason
);

/// <summary>What the queue can be narrowed to, each with how many clauses wait.</summary>
public sealed record QueueChoices(
    IReadOnlyList<QueueChoice> Vendors,
    IReadOnlyList<QueueChoice> Contracts,
    IReadOnlyList<QueueChoice> Types
);

/// <param name="Value">As an address carries it.</param>
public sealed record QueueChoice(string Value, string Name, int Clauses);

internal sealed record QueueCount(int ContractId, string Contract, string? Vendor, string? VendorKey, string Type, int Clauses);

/// <summary>Proposed clauses of all contracts that the reader may read, in the order in which one would read them.</summary>
public sealed class ClauseQueue(StoreContexts contexts)
{
    public async Task<PageOf<QueuedClause>> ReadAsync(Actor actor, ClauseQueueFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await PageOf<QueuedClause>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Filtered(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    public async Task<QueueChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var counts = await Counts(db).ToListAsync(cancellationToken);
        return new QueueChoices(
            [
                .. counts
                    .Where(c => c.VendorKey is not null)
                    .GroupBy(c => (c.VendorKey, c.Vendor))
                    .Select(g => new QueueChoice(g.Key.VendorKey!, g.Key.Vendor!, g.Sum(c => c.Clauses)))
                    .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
            ],
            [
                .. counts
                    .GroupBy(c => (c.ContractId, c.Contract))
                    .Select(g => new QueueChoice(
                        g.Key.ContractId.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        g.Key.Contract,
                        g.Sum(c => c.Clauses)
                    ))
                    .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
            ],
            [
                .. ClauseTypes
                    .All.Select(t => new QueueChoice(t.Id, t.Name, counts.Where(c => c.Type == t.Id).Sum(c => c.Clauses)))
                    .Where(c => c.Clauses > 0),
            ]
        );
    }

    internal static IQueryable<QueueCount> Counts(DashboardDbContext db) =>
        db
            .ReadableClauses.Where(c => c.State == ClauseState.Proposed)
            .GroupBy(c => new
            {
                c.ContractId,
                c.Contract!.Title,
                Vendor = c.Contract.Vendor!.Name,
                c.Contract.Vendor.Key,
                c.Type,
            })
            .OrderBy(g => g.Key.ContractId)
            .ThenBy(g => g.Key.Type)
            .Select(g => new QueueCount(g.Key.ContractId, g.Key.Title, g.Key.Vendor, g.Key.Key, g.Key.Type, g.Count()));

    internal static IQueryable<QueuedClause> Page(DashboardDbContext db, ClauseQueueFilter filter) =>
        Filtered(db, filter)
            .OrderBy(c => c.Contract!.Title)
            .ThenBy(c => c.ContractId)
            .ThenBy(c => c.DocumentId)
            .ThenBy(c => c.Start)
            .ThenBy(c => c.Id)
            .Skip(filter.Page.Skip)
            .Take(filter.Page.Size)
            .Select(c => new QueuedClause(
                c.Id,
                c.Version,
                c.ContractId,
                c.Contract!.Title,
                c.Contract.Vendor!.Name,
                c.Contract.Vendor.Key,
                c.Document!.FileName,
                c.Type,
                c.Words,
                c.Confidence,
                c.Reason,
                c.Bound,
                c.NoticeDays,
                new ClauseReading(
                    c.Benefits,
                    c.Scope,
                    c.CarveOuts,
                    c.Trigger,
                    c.Percent,
                    c.Amount,
                    c.Currency,
                    c.NamedDate,
                    c.EffectiveFrom,
                    c.EffectiveTo
                ),
                c.FirstDecision,
                c.FirstReviewer,
                c.FirstReason,
                c.Reviewer,
                c.ReviewReason
            ));

    private static IQueryable<Clause> Filtered(DashboardDbContext db, ClauseQueueFilter filter)
    {
        var clauses = db.ReadableClauses.AsNoTracking().Where(c => c.State == ClauseState.Proposed);
        clauses = filter.VendorKey is { } vendor ? clauses.Where(c => c.Contract!.Vendor!.Key == vendor) : clauses;
        clauses = filter.ContractId is { } contract ? clauses.Where(c => c.ContractId == contract) : clauses;
        clauses = filter.Type is { } type ? clauses.Where(c => c.Type == type) : clauses;
        clauses = filter.Bound is { } bound ? clauses.Where(c => c.Bound == bound) : clauses;
        clauses = filter.MinConfidence is { } min ? clauses.Where(c => c.Confidence >= min) : clauses;
        clauses = filter.BelowConfidence is { } below ? clauses.Where(c => c.Confidence < below) : clauses;
        return filter.OnlySecond ? clauses.Where(c => c.FirstDecision != null) : clauses;
    }
}
