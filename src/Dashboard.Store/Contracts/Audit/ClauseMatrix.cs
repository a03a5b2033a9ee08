using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>What is known of one clause type over the contracts with a vendor.</summary>
public enum CellState
{
    /// <summary>No contract of the vendor was searched for it: unknown.</summary>
    NotLookedFor = 0,

    /// <summary>Some of the vendor's contracts were not searched for it, and the others have none.</summary>
    PartlyLookedFor = 1,

    /// <summary>Every contract was searched, and none was found.</summary>
    NotFound = 2,

    /// <summary>A person read each contract and says that it has none.</summary>
    ConfirmedAbsent = 3,

    /// <summary>Found, and nobody has confirmed one yet.</summary>
    Proposed = 4,
    Confirmed = 5,
}

/// <param name="Clauses">Those that pass the filter; the state of a cell without one is that of the search.</param>
/// <param name="Hidden">Found, but not of the kind that the filter asks for.</param>
public sealed record MatrixCell(string Type, CellState State, IReadOnlyList<AuditClause> Clauses, int Hidden)
{
    public int Confirmed => Clauses.Count(c => c.State == ClauseState.Confirmed);
}

/// <param name="VendorKey">Null for contracts whose vendor nobody has said.</param>
/// <param name="Cells">One for each of the 24 types, in their order.</param>
public sealed record MatrixRow(string? VendorKey, string Vendor, int Contracts, IReadOnlyList<MatrixCell> Cells);

/// <summary>Which clauses count.</summary>
/// <param name="Bound">Both parties bound counts for either.</param>
/// <param name="OnlyInForce">Leaves out those that no longer govern, or not yet.</param>
public sealed record MatrixFilter(BoundParty? Bound = null, ClauseState? State = null, bool OnlyInForce = true);

internal sealed record MatrixContract(int Id, int? VendorId, string? Vendor, string? VendorKey, List<string> ScannedFor, int Documents);

internal sealed record MatrixAbsence(int ContractId, string Type);

/// <summary>Vendors by the 24 clause types: what is there, what was looked for in vain, and what nobody looked for.</summary>
public sealed class ClauseMatrix(StoreContexts contexts)
{
    public async Task<IReadOnlyList<MatrixRow>> ReadAsync(Actor actor, MatrixFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(db.Now.UtcDateTime);
        var contracts = await Contracts(db).ToListAsync(cancellationToken);
        var absences = (await Absences(db).ToListAsync(cancellationToken)).ToHashSet();
        var clauses = (await AuditClauses.ReadAsync(db, types: null, cancellationToken))
            .Where(c => !filter.OnlyInForce || c.Period.On(today) != Governs.No)
            .ToLookup(c => (c.VendorId, c.Type));
        return
        [
            .. contracts
                .GroupBy(c => (c.VendorId, c.Vendor, c.VendorKey))
                .OrderBy(g => g.Key.VendorId is null)
                .ThenBy(g => g.Key.Vendor, StringComparer.OrdinalIgnoreCase)
                .Select(g => new MatrixRow(
                    g.Key.VendorKey,
                    g.Key.Vendor ?? "No vendor yet",
                    g.Count(),
                    [.. ClauseTypes.All.Select(t => Cell(t.Id, [.. g], [.. clauses[(g.Key.VendorId, t.Id)]], absences, filter))]
                )),
        ];
    }

    internal static IQueryable<MatrixContract> Contracts(DashboardDbContext db) =>
        db
            .ReadableContracts.AsNoTracking()
            .OrderBy(c => c.Id)
            .Select(c => new MatrixContract(
                c.Id,
                c.VendorId,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.Documents.Select(d => d.ScannedFor).ToList(),
                c.Documents.Count
            ));

    internal static IQueryable<MatrixAbsence> Absences(DashboardDbContext db) =>
        db
            .ClauseAbsences.Where(a => db.ReadableContracts.Any(c => c.Id == a.ContractId))
            .OrderBy(a => a.Id)
            .Select(a => new MatrixAbsence(a.ContractId, a.Type));

    private static MatrixCell Cell(
        string type,
        IReadOnlyList<MatrixContract> contracts,
        IReadOnlyList<AuditClause> found,
        HashSet<MatrixAbsence> absences,
        MatrixFilter filter
    )
    {
        List<AuditClause> shown = [.. found.Where(c => Passes(c, filter))];
        var state =
            found.Any(c => c.State == ClauseState.Confirmed) ? CellState.Confirmed
            : found.Count > 0 ? CellState.Proposed
            : Searched(type, contracts, absences);
        return new MatrixCell(type, state, shown, found.Count - shown.Count);
    }

    private static bool Passes(AuditClause clause, MatrixFilter filter) =>
        (filter.State is null || clause.State == filter.State)
        && filter.Bound switch
        {
            null => true,
            BoundParty.Us or BoundParty.Vendor => clause.Bound == filter.Bound || clause.Bound == BoundParty.Both,
            { } bound => clause.Bound == bound,
        };

    private static CellState Searched(string type, IReadOnlyList<MatrixContract> contracts, HashSet<MatrixAbsence> absences)
    {
        var read = contracts.Count(c => absences.Contains(new MatrixAbsence(c.Id, type)));
        var searched = contracts.Count(c => absences.Contains(new MatrixAbsence(c.Id, type)) || IsSearched(type, c));
        return read == contracts.Count ? CellState.ConfirmedAbsent
            : searched == contracts.Count ? CellState.NotFound
            : searched > 0 ? CellState.PartlyLookedFor
            : CellState.NotLookedFor;
    }

    private static bool IsSearched(string type, MatrixContract contract) =>
        contract.Documents > 0 && contract.ScannedFor.TrueForAll(s => s.Split(' ').Contains(type));
}
