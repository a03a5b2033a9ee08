using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Effective;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>An exclusivity that binds us, or may.</summary>
/// <param name="ClauseId">Null where a person stated it and no clause is on file.</param>
/// <param name="Words">As the contract has them; empty without a clause.</param>
/// <param name="Bound">Unknown where the words do not say whom they bind.</param>
/// <param name="Stated">What a person said of the contract: whether an exclusivity binds us; null where nobody said.</param>
/// <param name="EndsOn">The day from which an amendment takes it out; null where none does.</param>
/// <param name="Amendment">That amendment's title.</param>
public sealed record ExclusivityRow(
    int ContractId,
    string Contract,
    string? Vendor,
    string? VendorKey,
    int? ClauseId,
    string Words,
    ClauseState? State,
    BoundParty Bound,
    bool? Stated,
    DateOnly? EndsOn,
    string? Amendment
)
{
    public bool HasEnded(DateOnly today) => EndsOn <= today;
}

internal sealed record ExclusivityClause(
    int Id,
    int ContractId,
    string Contract,
    string? Vendor,
    string? VendorKey,
    bool? Stated,
    string Words,
    ClauseState State,
    BoundParty Bound
);

internal sealed record StatedExclusivity(int ContractId, string Contract, string? Vendor, string? VendorKey);

internal sealed record ExclusivityEnd(int ContractId, string Contract, string? Vendor, string? VendorKey, string Amendment, DateOnly On);

/// <summary>Exclusivities of the contracts in force that the reader may read, each with the amendment that ends it.</summary>
internal static class Exclusivities
{
    private const int LongestWords = 1_200;

    public static async Task<IReadOnlyList<ExclusivityRow>> ReadAsync(
        DashboardDbContext db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var clauses = await Clauses(db, today).ToListAsync(cancellationToken);
        var stated = await Stated(db, today).ToListAsync(cancellationToken);
        var periods = await EffectivePeriods.ReadAsync(db, Binding(db, today), cancellationToken);
        var ends = (await Ends(db).ToListAsync(cancellationToken)).GroupBy(e => e.ContractId).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. clauses
                .Select(c => new ExclusivityRow(
                    c.ContractId,
                    c.Contract,
                    c.Vendor,
                    c.VendorKey,
                    c.Id,
                    ShownWords.Of(c.Words, LongestWords),
                    c.State,
                    c.Bound,
                    c.Stated,
                    periods.EndedBy(c.Id)?.EffectiveOn,
                    periods.EndedBy(c.Id)?.Title
                ))
                .Concat(
                    stated.Select(s => new ExclusivityRow(
                        s.ContractId,
                        s.Contract,
                        s.Vendor,
                        s.VendorKey,
                        null,
                        "",
                        null,
                        BoundParty.Us,
                        true,
                        End(s.ContractId)?.On,
                        End(s.ContractId)?.Amendment
                    ))
                )
                .OrderBy(r => r.HasEnded(today))
                .ThenByDescending(r => r.Bound != BoundParty.Unknown)
                .ThenByDescending(r => r.State == ClauseState.Confirmed || r.ClauseId is null)
                .ThenBy(r => r.Contract, StringComparer.Ordinal)
                .ThenBy(r => r.ClauseId),
        ];

        ExclusivityEnd? End(int contract) => ends.GetValueOrDefault(contract);
    }

    private static IQueryable<Clause> Binding(DashboardDbContext db, DateOnly today) =>
        db
            .ReadableClauses.AsNoTracking()
            .Where(c =>
                c.Type == ClauseTypes.Exclusivity
                && c.State != ClauseState.Rejected
                && c.Bound != BoundParty.Vendor
                && (c.Contract!.StartsOn == null || c.Contract.StartsOn <= today)
                && (c.Contract.EndsOn == null || c.Contract.EndsOn >= today || c.Contract.Renewal == RenewalKind.Automatic)
            );

    internal static IQueryable<ExclusivityClause> Clauses(DashboardDbContext db, DateOnly today) =>
        Binding(db, today)
            .OrderBy(c => c.Id)
            .Select(c => new ExclusivityClause(
                c.Id,
                c.ContractId,
                c.Contract!.Title,
                c.Contract.Vendor!.Name,
                c.Contract.Vendor.Key,
                c.Contract.StatesExclusivity,
                c.Words,
                c.State,
                c.Bound
            ));

    /// <summary>Read by a person, without words on file.</summary>
    internal static IQueryable<StatedExclusivity> Stated(DashboardDbContext db, DateOnly today) =>
        Governing
            .Of(db, today)
            .Where(c =>
                c.StatesExclusivity == true
                && !c.Clauses.Any(x => x.Type == ClauseTypes.Exclusivity && x.State != ClauseState.Rejected && x.Bound != BoundParty.Vendor)
            )
            .OrderBy(c => c.Id)
            .Select(c => new StatedExclusivity(c.Id, c.Title, c.Vendor!.Name, c.Vendor.Key));

    /// <summary>Amendments that take an exclusivity out of a contract, the earliest first.</summary>
    internal static IQueryable<ExclusivityEnd> Ends(DashboardDbContext db)
    {
        var contracts = db.ReadableContracts;
        return from amendment in db.Amendments.AsNoTracking()
            join contract in contracts on amendment.ContractId equals contract.Id
            where amendment.EffectiveOn != null && amendment.EndsClauses.Contains(ClauseTypes.Exclusivity)
            orderby amendment.EffectiveOn, amendment.Id
            select new ExclusivityEnd(
                contract.Id,
                contract.Title,
                contract.Vendor!.Name,
                contract.Vendor.Key,
                amendment.Title,
                amendment.EffectiveOn!.Value
            );
    }
}
