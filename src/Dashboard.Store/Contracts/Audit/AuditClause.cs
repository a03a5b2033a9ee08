using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Store.Contracts.Effective;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>A clause that nobody rejected, with what the audit pages show of it.</summary>
/// <param name="Period">The days on which it governs.</param>
/// <param name="EndedBy">The amendment that takes it out.</param>
public sealed record AuditClause(
    int Id,
    int ContractId,
    string Contract,
    int? VendorId,
    string? Vendor,
    string? VendorKey,
    string Document,
    string Type,
    string Words,
    ClauseState State,
    BoundParty Bound,
    BoundParty Benefits,
    string Scope,
    string CarveOuts,
    string? Reviewer,
    DateTimeOffset? ReviewedAt,
    EffectivePeriod Period,
    string? EndedBy
)
{
    /// <summary>Two clauses of one party are between the same two; a contract without a vendor is a party of its own.</summary>
    public string Party => VendorKey ?? $"contract {ContractId}";
}

internal sealed record AuditClauseRow(
    int Id,
    int ContractId,
    string Contract,
    int? VendorId,
    string? Vendor,
    string? VendorKey,
    string Document,
    string Type,
    string Words,
    ClauseState State,
    BoundParty Bound,
    BoundParty Benefits,
    string Scope,
    string CarveOuts,
    string? Reviewer,
    DateTimeOffset? ReviewedAt
);

/// <summary>Clauses of all contracts that the reader may read, with the days on which they govern: three statements.</summary>
internal static class AuditClauses
{
    private const int LongestWords = 800;

    /// <param name="types">Only clauses of these types; null for all.</param>
    public static async Task<IReadOnlyList<AuditClause>> ReadAsync(
        DashboardDbContext db,
        IReadOnlyCollection<string>? types,
        CancellationToken cancellationToken
    )
    {
        var clauses = Clauses(db, types);
        var periods = await EffectivePeriods.ReadAsync(db, clauses, cancellationToken);
        return
        [
            .. (await Rows(clauses).ToListAsync(cancellationToken)).Select(c => new AuditClause(
                c.Id,
                c.ContractId,
                c.Contract,
                c.VendorId,
                c.Vendor,
                c.VendorKey,
                c.Document,
                c.Type,
                ShownWords.Of(c.Words, LongestWords),
                c.State,
                c.Bound,
                c.Benefits,
                c.Scope,
                c.CarveOuts,
                c.Reviewer,
                c.ReviewedAt,
                periods.Of(c.Id),
                periods.EndedBy(c.Id)?.Title
            )),
        ];
    }

    internal static IQueryable<Clause> Clauses(DashboardDbContext db, IReadOnlyCollection<string>? types)
    {
        var clauses = db.ReadableClauses.AsNoTracking().Where(c => c.State != ClauseState.Rejected);
        return types is null ? clauses : clauses.Where(c => types.Contains(c.Type));
    }

    internal static IQueryable<AuditClauseRow> Rows(IQueryable<Clause> clauses) =>
        clauses
            .OrderBy(c => c.Contract!.Vendor!.Name)
            .ThenBy(c => c.Contract!.Title)
            .ThenBy(c => c.DocumentId)
            .ThenBy(c => c.Start)
            .ThenBy(c => c.Id)
            .Select(c => new AuditClauseRow(
                c.Id,
                c.ContractId,
                c.Contract!.Title,
                c.Contract.VendorId,
                c.Contract.Vendor!.Name,
                c.Contract.Vendor.Key,
                c.Document!.FileName,
                c.Type,
                c.Words,
                c.State,
                c.Bound,
                c.Benefits,
                c.Scope,
                c.CarveOuts,
                c.Reviewer,
                c.ReviewedAt
            ));
}
