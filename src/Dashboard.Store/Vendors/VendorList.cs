using System.Runtime.CompilerServices;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

public enum VendorSort
{
    /// <summary>By lower bound, then midpoint: the ranking.</summary>
    Score,
    Name,
    Spend,
    Ties,
    Clauses,
    Contracts,
}

/// <summary>What of the vendors is asked for.</summary>
public sealed record VendorListFilter
{
    public string? Search { get; init; }
    public VendorRoles? Role { get; init; }

    /// <summary>Only vendors that we spend on or have a contract with.</summary>
    public bool OnlyOurs { get; init; }
    public VendorSort Sort { get; init; }
    public bool Ascending { get; init; }
    public PageRequest Page { get; init; } = new();
}

/// <summary>One vendor in the list. Spend is effective cost in USD of the score's 90 days; null is unknown.</summary>
public sealed record VendorListRow(
    int Id,
    string Key,
    string Name,
    VendorRoles Roles,
    decimal? Spend,
    DateOnly? SpendThrough,
    decimal? ScoreLower,
    decimal? ScoreUpper,
    int TieCount,
    int ContractCount,
    int ClauseCount,
    Origin Origin
);

/// <summary>What the listed vendors have in all. Spend and ties are not here: one row or tie counts for several vendors.</summary>
public sealed record VendorListTotals(int Contracts, int Clauses);

/// <summary>Vendors with spend, ties, clauses and score: one statement for the page and one for the count.</summary>
public sealed class VendorList(StoreContexts contexts)
{
    public async Task<PageOf<VendorListRow>> ReadAsync(Actor actor, VendorListFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await PageOf<VendorListRow>.ReadAsync(
            filter.Page,
            Page(db, filter),
            () => Count(db, filter).LongCountAsync(cancellationToken),
            cancellationToken
        );
    }

    /// <summary>The list without pages, row by row: for an export.</summary>
    public async IAsyncEnumerable<VendorListRow> StreamAsync(
        Actor actor,
        VendorListFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        await foreach (var row in Rows(Sorted(Filtered(db, filter), filter)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>Totals over every page of the list.</summary>
    public async Task<VendorListTotals> TotalsAsync(Actor actor, VendorListFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var counts = await Counts(db, filter).ToListAsync(cancellationToken);
        return new VendorListTotals(counts.Sum(c => c.Contracts), counts.Sum(c => c.Clauses));
    }

    // Counted per vendor and added here: SQL Server does not sum over a subquery.
    internal static IQueryable<VendorListTotals> Counts(DashboardDbContext db, VendorListFilter filter) =>
        Filtered(db, filter).Select(r => new VendorListTotals(r.Contracts, r.Clauses));

    internal static IQueryable<VendorListRow> Count(DashboardDbContext db, VendorListFilter filter) => Rows(Filtered(db, filter));

    internal static IQueryable<VendorListRow> Page(DashboardDbContext db, VendorListFilter filter) =>
        Rows(Sorted(Filtered(db, filter), filter).Skip(filter.Page.Skip).Take(filter.Page.Size));

    // Initialised by property, not by a record's constructor: only then can the database sort and filter by what is selected.
    private static IQueryable<Listed> Filtered(DashboardDbContext db, VendorListFilter filter)
    {
        var vendors = db.Vendors.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = filter.Search.Trim().ToLowerInvariant();
            vendors = vendors.Where(v => v.Name.ToLower().Contains(search) || v.Key.Contains(search));
        }

        if (filter.Role is { } role)
        {
            vendors = vendors.Where(v => (v.Roles & role) != VendorRoles.None);
        }

        var contracts = db.ReadableContracts;
        var clauses = db.ReadableClauses;
        var rows =
            from vendor in vendors
            join score in db.VendorScores.Where(s => s.Day == db.VendorScores.Max(x => (DateOnly?)x.Day))
                on vendor.Id equals score.VendorId
                into scores
            from score in scores.DefaultIfEmpty()
            select new Listed
            {
                Vendor = vendor,
                Score = score,
                Ties = db.Ties.Count(t => t.FromId == vendor.Id || t.ToId == vendor.Id),
                Contracts = contracts.Count(c => c.VendorId == vendor.Id),
                Clauses = clauses.Count(c => c.Contract!.VendorId == vendor.Id && c.State != ClauseState.Rejected),
            };
        return filter.OnlyOurs ? rows.Where(r => r.Score!.Spend > 0 || r.Contracts > 0) : rows;
    }

    private static IQueryable<VendorListRow> Rows(IQueryable<Listed> listed) =>
        listed.Select(r => new VendorListRow(
            r.Vendor.Id,
            r.Vendor.Key,
            r.Vendor.Name,
            r.Vendor.Roles,
            r.Score!.Spend,
            r.Score.SpendThrough,
            (decimal?)r.Score.Lower,
            (decimal?)r.Score.Upper,
            r.Ties,
            r.Contracts,
            r.Clauses,
            r.Vendor.Origin
        ));

    private static IQueryable<Listed> Sorted(IQueryable<Listed> rows, VendorListFilter filter) =>
        (filter.Sort, filter.Ascending) switch
        {
            (VendorSort.Name, true) => rows.OrderByDescending(r => r.Vendor.Name).ThenBy(r => r.Vendor.Id),
            (VendorSort.Name, false) => rows.OrderBy(r => r.Vendor.Name).ThenBy(r => r.Vendor.Id),
            (VendorSort.Spend, true) => rows.OrderBy(r => r.Score!.Spend ?? 0).ThenBy(r => r.Vendor.Name),
            (VendorSort.Spend, false) => rows.OrderByDescending(r => r.Score!.Spend ?? 0).ThenBy(r => r.Vendor.Name),
            (VendorSort.Ties, true) => rows.OrderBy(r => r.Ties).ThenBy(r => r.Vendor.Name),
            (VendorSort.Ties, false) => rows.OrderByDescending(r => r.Ties).ThenBy(r => r.Vendor.Name),
            (VendorSort.Contracts, true) => rows.OrderBy(r => r.Contracts).ThenBy(r => r.Vendor.Name),
            (VendorSort.Contracts, false) => rows.OrderByDescending(r => r.Contracts).ThenBy(r => r.Vendor.Name),
            (VendorSort.Clauses, true) => rows.OrderBy(r => r.Clauses).ThenBy(r => r.Vendor.Name),
            (VendorSort.Clauses, false) => rows.OrderByDescending(r => r.Clauses).ThenBy(r => r.Vendor.Name),
            (_, true) => rows.OrderBy(r => (decimal?)r.Score!.Lower ?? 0)
                .ThenBy(r => (decimal?)r.Score!.Upper ?? 0)
                .ThenBy(r => r.Vendor.Name),
            _ => rows.OrderByDescending(r => (decimal?)r.Score!.Lower ?? 0)
                .ThenByDescending(r => (decimal?)r.Score!.Upper ?? 0)
                .ThenBy(r => r.Vendor.Name),
        };

    private sealed class Listed
    {
        public required Vendor Vendor { get; init; }
        public VendorScore? Score { get; init; }
        public int Ties { get; init; }
        public int Contracts { get; init; }
        public int Clauses { get; init; }
    }
}
