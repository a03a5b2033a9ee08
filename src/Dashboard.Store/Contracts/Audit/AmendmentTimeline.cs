using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Audit;

/// <summary>A dated change of a contract.</summary>
/// <param name="EffectiveOn">Null where nobody entered it.</param>
/// <param name="Documents">Ids of the documents that are its words.</param>
public sealed record AmendmentStep(
    int Id,
    string Title,
    DateOnly? EffectiveOn,
    string Summary,
    IReadOnlyList<string> EndsClauses,
    IReadOnlyList<int> Documents
);

/// <summary>A contract with its amendments in the order of their days; undated ones last.</summary>
public sealed record AmendedContract(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<AmendmentStep> Amendments
);

/// <param name="Vendors">Vendors with an amended contract, for the filter.</param>
public sealed record AmendmentAudit(
    IReadOnlyList<AmendedContract> Contracts,
    IReadOnlyList<(string Key, string Name)> Vendors,
    DateOnly Today,
    DateTimeOffset At
);

internal sealed record AmendmentRow(
    int Id,
    int ContractId,
    string Contract,
    string? Vendor,
    string? VendorKey,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string Title,
    DateOnly? EffectiveOn,
    string Summary,
    List<string> EndsClauses,
    List<int> Documents
);

/// <summary>Contracts that were amended, with what each amendment changed and when.</summary>
public sealed class AmendmentTimeline(StoreContexts contexts)
{
    public async Task<AmendmentAudit> ReadAsync(Actor actor, string? vendorKey, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var rows = await Rows(db).ToListAsync(cancellationToken);
        return new AmendmentAudit(
            [
                .. rows.Where(r => vendorKey is null || r.VendorKey == vendorKey)
                    .GroupBy(r => r.ContractId)
                    .Select(g => new AmendedContract(
                        g.Key,
                        g.First().Contract,
                        g.First().Vendor,
                        g.First().VendorKey,
                        g.First().StartsOn,
                        g.First().EndsOn,
                        [
                            .. g.OrderBy(a => a.EffectiveOn is null)
                                .ThenBy(a => a.EffectiveOn)
                                .Select(a => new AmendmentStep(a.Id, a.Title, a.EffectiveOn, a.Summary, a.EndsClauses, a.Documents)),
                        ]
                    )),
            ],
            [
                .. rows.Where(r => r.VendorKey is not null)
                    .Select(r => (r.VendorKey!, r.Vendor!))
                    .Distinct()
                    .OrderBy(v => v.Item2, StringComparer.OrdinalIgnoreCase),
            ],
            DateOnly.FromDateTime(db.Now.UtcDateTime),
            db.Now
        );
    }

    internal static IQueryable<AmendmentRow> Rows(DashboardDbContext db) =>
        from amendment in db.Amendments.AsNoTracking()
        join contract in db.ReadableContracts on amendment.ContractId equals contract.Id
        orderby contract.Vendor!.Name, contract.Title, contract.Id, amendment.Id
        select new AmendmentRow(
            amendment.Id,
            contract.Id,
            contract.Title,
            contract.Vendor!.Name,
            contract.Vendor.Key,
            contract.StartsOn,
            contract.EndsOn,
            amendment.Title,
            amendment.EffectiveOn,
            amendment.Summary,
            amendment.EndsClauses,
            db.Documents.Where(d => d.AmendmentId == amendment.Id).OrderBy(d => d.Id).Select(d => d.Id).ToList()
        );
}
