using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Effective;

/// <summary>Which clauses are asked for, and for which day.</summary>
public sealed record GoverningFilter
{
    public required DateOnly On { get; init; }
    public string? VendorKey { get; init; }
    public int? ContractId { get; init; }
    public string? ClauseType { get; init; }
    public BoundParty? Bound { get; init; }
    public PageRequest Page { get; init; } = new(1, 20);
}

/// <summary>A clause with the days on which it governs.</summary>
/// <param name="Source">Title of the amendment whose words they are; null for the contract's own.</param>
/// <param name="EndedBy">Title of the amendment that takes it out.</param>
public sealed record DatedClauseRow(
    int Id,
    string Type,
    string Words,
    ClauseState State,
    BoundParty Bound,
    EffectivePeriod Period,
    Governs Governs,
    string? Source,
    string? EndedBy
);

/// <summary>A contract with its clauses of the asked kind: those that govern on the day first.</summary>
public sealed record DatedContract(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    RenewalKind? Renewal,
    IReadOnlyList<DatedClauseRow> Clauses
);

/// <param name="Turns">Days on which a contract begins or ends or an amendment takes effect, in order: where looking pays.</param>
public sealed record GoverningView(DateOnly On, PageOf<DatedContract> Contracts, IReadOnlyList<DateOnly> Turns);

/// <summary>Which clause governs on a day, contract by contract.</summary>
public sealed class GoverningOn(StoreContexts contexts)
{
    private const int LongestWords = 600;

    public async Task<GoverningView> ReadAsync(Actor actor, GoverningFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var contracts = await PageOf<Contract>.ReadAsync(
            filter.Page,
            Contracts(db, filter).Skip(filter.Page.Skip).Take(filter.Page.Size),
            () => Contracts(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
        var ids = contracts.Items.Select(c => c.Id).ToList();
        var clauses = db.ReadableClauses.AsNoTracking().Where(c => ids.Contains(c.ContractId) && c.State != ClauseState.Rejected);
        clauses = OfKind(clauses, filter);
        var periods = await EffectivePeriods.ReadAsync(db, clauses, cancellationToken);
        var rows = (await Rows(clauses).ToListAsync(cancellationToken)).ToLookup(c => c.ContractId);
        return new GoverningView(
            filter.On,
            new PageOf<DatedContract>(
                [.. contracts.Items.Select(c => ToDated(c, rows[c.Id], periods, filter.On))],
                contracts.Total,
                contracts.Page,
                contracts.PageSize
            ),
            await TurnsAsync(db, cancellationToken)
        );
    }

    internal static IQueryable<Contract> Contracts(DashboardDbContext db, GoverningFilter filter)
    {
        var contracts = db.ReadableContracts.AsNoTracking().Include(c => c.Vendor).AsQueryable();
        contracts = filter.VendorKey is { } vendor ? contracts.Where(c => c.Vendor!.Key == vendor) : contracts;
        contracts = filter.ContractId is { } id ? contracts.Where(c => c.Id == id) : contracts;
        contracts = filter.ClauseType is { } type
            ? contracts.Where(c => c.Clauses.Any(x => x.Type == type && x.State != ClauseState.Rejected))
            : contracts;
        contracts = filter.Bound is { } bound
            ? contracts.Where(c => c.Clauses.Any(x => x.Bound == bound && x.State != ClauseState.Rejected))
            : contracts;
        return contracts.OrderBy(c => c.Vendor!.Name).ThenBy(c => c.Title).ThenBy(c => c.Id);
    }

    internal static IQueryable<GoverningRow> Rows(IQueryable<Clause> clauses) =>
        clauses
            .OrderBy(c => c.ContractId)
            .ThenBy(c => c.Document!.AmendmentId)
            .ThenBy(c => c.Start)
            .ThenBy(c => c.Id)
            .Select(c => new GoverningRow(c.Id, c.ContractId, c.Type, c.Words, c.State, c.Bound, c.Document!.AmendmentId));

    /// <summary>Days on which something begins or ends, of all contracts that the reader may read.</summary>
    internal static IQueryable<DateOnly?> Turns(DashboardDbContext db)
    {
        var contracts = db.ReadableContracts.AsNoTracking();
        return contracts
            .Select(c => c.StartsOn)
            .Union(contracts.Select(c => c.EndsOn))
            .Union(
                from amendment in db.Amendments.AsNoTracking()
                join contract in contracts on amendment.ContractId equals contract.Id
                select amendment.EffectiveOn
            );
    }

    private static async Task<IReadOnlyList<DateOnly>> TurnsAsync(DashboardDbContext db, CancellationToken cancellationToken) =>
        [.. (await Turns(db).ToListAsync(cancellationToken)).OfType<DateOnly>().Order()];

    private static IQueryable<Clause> OfKind(IQueryable<Clause> clauses, GoverningFilter filter)
    {
        clauses = filter.ClauseType is { } type ? clauses.Where(c => c.Type == type) : clauses;
        return filter.Bound is { } bound ? clauses.Where(c => c.Bound == bound) : clauses;
    }

    private static DatedContract ToDated(Contract contract, IEnumerable<GoverningRow> rows, EffectivePeriods periods, DateOnly on) =>
        new(
            contract.Id,
            contract.Title,
            contract.Vendor?.Name,
            contract.Vendor?.Key,
            contract.StartsOn,
            contract.EndsOn,
            contract.Renewal,
            [
                .. rows.Select(r => new DatedClauseRow(
                        r.Id,
                        r.Type,
                        ShownWords.Of(r.Words, LongestWords),
                        r.State,
                        r.Bound,
                        periods.Of(r.Id),
                        periods.Of(r.Id).On(on),
                        periods.Amendment(r.AmendmentId)?.Title,
                        periods.EndedBy(r.Id)?.Title
                    ))
                    .OrderBy(c => c.Governs == Governs.No),
            ]
        );
}

internal sealed record GoverningRow(
    int Id,
    int ContractId,
    string Type,
    string Words,
    ClauseState State,
    BoundParty Bound,
    int? AmendmentId
);
