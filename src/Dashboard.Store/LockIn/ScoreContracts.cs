using System.Globalization;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Effective;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>
/// The contracts that govern today, as factor 4 reads them. Everyone reads scores, so that words and titles of a contract that is not for
/// everyone stay out of their evidence; the link stays.
/// </summary>
internal static class ScoreContracts
{
    private const string Withheld = "A contract that is not for everyone";

    public static async Task<ILookup<int, ContractClauses>> ReadAsync(
        DashboardDbContext db,
        DateOnly today,
        RecordDates dates,
        CancellationToken cancellationToken
    )
    {
        var contracts = await Governing(db, today).ToListAsync(cancellationToken);
        var read = await Clauses(db, today).ToListAsync(cancellationToken);
        var amendments = await Amendments(db).ToListAsync(cancellationToken);
        var periods = EffectivePeriods.Judge([.. read.Select(c => c.Dates)], amendments);
        // Where nobody entered from when a clause governs, it counts: leaving it out would make a vendor look freer than it may be.
        var clauses = read.Where(c => periods.Of(c.Id).On(today) != Governs.No).ToLookup(c => c.ContractId);
        var endings = amendments.Where(a => a.EffectiveOn <= today).OrderByDescending(a => a.EffectiveOn).ThenByDescending(a => a.Id);
        var ended = endings.ToLookup(a => a.ContractId);
        var absent = (await Absences(db).ToListAsync(cancellationToken)).ToLookup(a => a.ContractId, a => a.Type);
        return contracts.ToLookup(
            c => c.Contract.VendorId!.Value,
            c => new ContractClauses(
                NameOf(c.Contract),
                [.. c.ScannedFor.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Union(absent[c.Contract.Id])],
                [.. clauses[c.Contract.Id].Select(clause => ToGoverning(clause, c.Contract))],
                AddressOf(c.Contract),
                c.ScannedAt ?? dates.Of("contract", c.Contract.Id)
            )
            {
                Stated = StatedBy(c.Contract),
                StatedAt = dates.Of("contract", c.Contract.Id),
                Ended =
                [
                    .. ended[c.Contract.Id]
                        .SelectMany(a =>
                            a.EndsClauses.Where(type => !IsThere(clauses[c.Contract.Id], type)).Select(type => Ending(type, a, c.Contract))
                        ),
                ],
            }
        );
    }

    // A contract that renews by itself governs on after its first term.
    internal static IQueryable<ScoredContract> Governing(DashboardDbContext db, DateOnly today) =>
        db
            .Contracts.AsNoTracking()
            .Where(c =>
                c.VendorId != null
                && (c.StartsOn == null || c.StartsOn <= today)
                && (c.EndsOn == null || c.EndsOn >= today || c.Renewal == RenewalKind.Automatic)
            )
            .OrderBy(c => c.Id)
            .Select(c => new ScoredContract(
                c,
                c.Documents.Select(d => d.ScannedFor).ToList(),
                c.Documents.Max(d => (DateTimeOffset?)d.AddedAt)
            ));

    internal static IQueryable<ScoredClause> Clauses(DashboardDbContext db, DateOnly today) =>
        db
            .Clauses.Where(c =>
                c.Contract!.VendorId != null
                && (c.Contract.StartsOn == null || c.Contract.StartsOn <= today)
                && (c.Contract.EndsOn == null || c.Contract.EndsOn >= today || c.Contract.Renewal == RenewalKind.Automatic)
            )
            .OrderBy(c => c.Id)
            .Select(c => new ScoredClause(
                c.Id,
                c.ContractId,
                c.Type,
                c.State,
                c.Bound,
                c.NoticeDays,
                c.Words,
                c.Rule,
                c.ReviewedAt ?? c.Document!.AddedAt,
                new ClauseDates(
                    c.Id,
                    c.ContractId,
                    c.Type,
                    c.Document!.AmendmentId,
                    c.EffectiveFrom,
                    c.EffectiveTo,
                    c.Contract!.StartsOn,
                    c.Contract.EndsOn,
                    c.Contract.Renewal
                )
            ));

    internal static IQueryable<AmendmentDates> Amendments(DashboardDbContext db) =>
        db
            .Amendments.Where(a => a.Contract!.VendorId != null)
            .OrderBy(a => a.Id)
            .Select(a => new AmendmentDates(a.Id, a.ContractId, a.Title, a.EffectiveOn, a.EndsClauses));

    /// <summary>A person looked and says that there is none: that is as good as a search.</summary>
    internal static IQueryable<ScoredAbsence> Absences(DashboardDbContext db) =>
        db.ClauseAbsences.OrderBy(a => a.Id).Select(a => new ScoredAbsence(a.ContractId, a.Type));

    // An amendment may put other words in the place of those that it takes out.
    private static bool IsThere(IEnumerable<ScoredClause> clauses, string type) =>
        clauses.Any(c => c.Type == type && c.State != ClauseState.Rejected);

    private static GoverningClause ToGoverning(ScoredClause clause, Contract contract)
    {
        var state = clause.State.ToString().ToLowerInvariant();
        return new(
            clause.Type,
            clause.State,
            clause.Bound,
            clause.NoticeDays,
            new EvidenceItem(
                IsForEveryone(contract)
                    ? $"“{Shorten(clause.Words)}” ({contract.Title}, {state})"
                    : $"Words of a contract that is not for everyone ({state})",
                $"clause rule {clause.Rule}",
                $"/contracts/{clause.ContractId}?clause={clause.Id}",
                clause.AsOf
            )
        );
    }

    private static EndedClause Ending(string type, AmendmentDates amendment, Contract contract)
    {
        var name = IsForEveryone(contract)
            ? $"“{amendment.Title}” of {contract.Title}"
            : "An amendment of a contract that is not for everyone";
        return new EndedClause(
            type,
            new EvidenceItem(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} ended “{ClauseTypes.NameOf(type)}” on {amendment.EffectiveOn:yyyy-MM-dd}."
                ),
                "an amendment in force that ends clauses of this type",
                $"/registers/amendments/{amendment.Id}",
                ScoreInputs.Instant(amendment.EffectiveOn!.Value)
            )
        );
    }

    private static Dictionary<ContractTermKind, bool> StatedBy(Contract contract) =>
        ContractTerms
            .All.Select(kind => (Kind: kind, Stated: contract.Stated(kind)))
            .Where(t => t.Stated is not null)
            .ToDictionary(t => t.Kind, t => t.Stated!.Value);

    private static bool IsForEveryone(Contract contract) => contract.Confidentiality == Confidentiality.Everyone;

    private static string NameOf(Contract contract) => IsForEveryone(contract) ? contract.Title : Withheld;

    private static string AddressOf(Contract contract) => string.Create(CultureInfo.InvariantCulture, $"/contracts/{contract.Id}");

    private static string Shorten(string words) => words.Length <= 180 ? words : words[..180] + "…";
}

internal sealed record ScoredContract(Contract Contract, List<string> ScannedFor, DateTimeOffset? ScannedAt);

internal sealed record ScoredClause(
    int Id,
    int ContractId,
    string Type,
    ClauseState State,
    BoundParty Bound,
    int? NoticeDays,
    string Words,
    string Rule,
    DateTimeOffset AsOf,
    ClauseDates Dates
);

internal sealed record ScoredAbsence(int ContractId, string Type);
