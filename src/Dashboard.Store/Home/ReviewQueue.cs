using Dashboard.Domain.Contracts.Clauses;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>A contract with clauses that nobody has confirmed or rejected.</summary>
/// <param name="Since">When the oldest of them was found.</param>
/// <param name="FirstClauseId">The one to begin with.</param>
public sealed record AwaitingContract(
    int ContractId,
    string Title,
    string? Vendor,
    string? VendorKey,
    int Clauses,
    DateTimeOffset Since,
    int FirstClauseId
);

/// <summary>Contracts whose clauses await review, the oldest first.</summary>
internal static class ReviewQueue
{
    internal static IQueryable<AwaitingContract> Contracts(DashboardDbContext db, int most)
    {
        var waiting =
            from clause in db.ReadableClauses
            where clause.State == ClauseState.Proposed
            join document in db.Documents on clause.DocumentId equals document.Id
            group new { clause.Id, document.AddedAt } by clause.ContractId into g
            select new
            {
                ContractId = g.Key,
                Clauses = g.Count(),
                Since = g.Min(c => c.AddedAt),
                First = g.Min(c => c.Id),
            };
        return (
            from queue in waiting
            join contract in db.ReadableContracts on queue.ContractId equals contract.Id
            orderby queue.Since, contract.Id
            select new AwaitingContract(
                contract.Id,
                contract.Title,
                contract.Vendor!.Name,
                contract.Vendor.Key,
                queue.Clauses,
                queue.Since,
                queue.First
            )
        ).Take(most);
    }
}
