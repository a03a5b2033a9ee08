using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

public enum ContractSort
{
    Title,
    Vendor,
    EndsOn,

    /// <summary>The last day to give notice: the end less the notice days.</summary>
    NoticeBy,
    AnnualValue,
    Awaiting,
}

/// <summary>What of the contracts is asked for.</summary>
public sealed record ContractListFilter
{
    public string? Search { get; init; }
    public int? VendorId { get; init; }

    /// <summary>Only contracts with a clause of this type that nobody rejected.</summary>
    public string? ClauseType { get; init; }
    public bool OnlyAwaiting { get; init; }
    public ContractSort Sort { get; init; } = ContractSort.Title;
    public bool Descending { get; init; }
    public PageRequest Page { get; init; } = new();
}

public sealed record ContractListRow(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    int? NoticeDays,
    decimal? AnnualValue,
    string Currency,
    int ClauseCount,
    int AwaitingCount,
    Origin Origin
)
{
    /// <summary>The last day to give notice; null when the end or the notice is not known.</summary>
    public DateOnly? NoticeBy => NoticeDays is { } days ? EndsOn?.AddDays(-days) : null;
}

/// <summary>Contracts with what their review still needs.</summary>
public sealed class ContractList(StoreContexts contexts)
{
    public async Task<PageOf<ContractListRow>> ReadAsync(Actor actor, ContractListFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        return await PageOf<ContractListRow>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Filtered(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    internal static IQueryable<ContractListRow> Page(DashboardDbContext db, ContractListFilter filter) =>
        Sorted(Filtered(db, filter), filter)
            .Skip(filter.Page.Skip)
            .Take(filter.Page.Size)
            .Select(c => new ContractListRow(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.StartsOn,
                c.EndsOn,
                c.NoticeDays,
                c.AnnualValue,
                c.Currency,
                c.Clauses.Count(x => x.State != ClauseState.Rejected),
                c.Clauses.Count(x => x.State == ClauseState.Proposed),
                c.Origin
            ));

    private static IQueryable<Contract> Filtered(DashboardDbContext db, ContractListFilter filter)
    {
        var contracts = db.ReadableContracts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            contracts = contracts.Where(c => c.Title.ToLower().Contains(search) || c.Vendor!.Name.ToLower().Contains(search));
        }

        contracts = filter.VendorId is { } vendor ? contracts.Where(c => c.VendorId == vendor) : contracts;
        contracts = filter.ClauseType is { } type
            ? contracts.Where(c => c.Clauses.Any(x => x.Type == type && x.State != ClauseState.Rejected))
            : contracts;
        return filter.OnlyAwaiting ? contracts.Where(c => c.Clauses.Any(x => x.State == ClauseState.Proposed)) : contracts;
    }

    // What is not known comes last in either direction.
    private static IQueryable<Contract> Sorted(IQueryable<Contract> contracts, ContractListFilter filter) =>
        (filter.Sort, filter.Descending) switch
        {
            (ContractSort.Vendor, false) => contracts.OrderBy(c => c.VendorId == null).ThenBy(c => c.Vendor!.Name).ThenBy(c => c.Title),
            (ContractSort.Vendor, true) => contracts
                .OrderBy(c => c.VendorId == null)
                .ThenByDescending(c => c.Vendor!.Name)
                .ThenBy(c => c.Title),
            (ContractSort.EndsOn, false) => contracts.OrderBy(c => c.EndsOn == null).ThenBy(c => c.EndsOn).ThenBy(c => c.Id),
            (ContractSort.EndsOn, true) => contracts.OrderBy(c => c.EndsOn == null).ThenByDescending(c => c.EndsOn).ThenBy(c => c.Id),
            (ContractSort.NoticeBy, false) => contracts
                .OrderBy(c => c.EndsOn == null || c.NoticeDays == null)
                .ThenBy(c => c.EndsOn!.Value.AddDays(-c.NoticeDays!.Value))
                .ThenBy(c => c.Id),
            (ContractSort.NoticeBy, true) => contracts
                .OrderBy(c => c.EndsOn == null || c.NoticeDays == null)
                .ThenByDescending(c => c.EndsOn!.Value.AddDays(-c.NoticeDays!.Value))
                .ThenBy(c => c.Id),
            (ContractSort.AnnualValue, false) => contracts.OrderBy(c => c.AnnualValue == null).ThenBy(c => c.AnnualValue).ThenBy(c => c.Id),
            (ContractSort.AnnualValue, true) => contracts
                .OrderBy(c => c.AnnualValue == null)
                .ThenByDescending(c => c.AnnualValue)
                .ThenBy(c => c.Id),
            (ContractSort.Awaiting, false) => contracts
                .OrderByDescending(c => c.Clauses.Count(x => x.State == ClauseState.Proposed))
                .ThenBy(c => c.Title),
            (ContractSort.Awaiting, true) => contracts
                .OrderBy(c => c.Clauses.Count(x => x.State == ClauseState.Proposed))
                .ThenBy(c => c.Title),
            (_, true) => contracts.OrderByDescending(c => c.Title).ThenBy(c => c.Id),
            _ => contracts.OrderBy(c => c.Title).ThenBy(c => c.Id),
        };
}
