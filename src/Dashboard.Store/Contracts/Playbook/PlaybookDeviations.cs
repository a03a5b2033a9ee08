using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Effective;
using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Effective;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Playbook;

/// <summary>What of the deviations is asked for.</summary>
public sealed record DeviationFilter
{
    public string? ClauseType { get; init; }
    public string? VendorKey { get; init; }
    public int? ContractId { get; init; }

    /// <summary>Only contracts with a verdict of this standing; null for all.</summary>
    public Standing? Standing { get; init; }
    public PageRequest Page { get; init; } = new(1, 20);
}

/// <summary>A contract in force, held against the playbook.</summary>
public sealed record JudgedContractRow(int Id, string Title, string? Vendor, string? VendorKey, IReadOnlyList<Verdict> Verdicts)
{
    public int Count(Standing standing) => Verdicts.Count(v => v.Standing == standing);
}

/// <param name="Counts">Over all contracts that match but for the standing.</param>
public sealed record DeviationsView(
    int Version,
    PageOf<JudgedContractRow> Contracts,
    IReadOnlyDictionary<Standing, int> Counts,
    DateOnly Today
);

/// <summary>Where contracts in force deviate from our positions. The worst contracts come first.</summary>
public sealed class PlaybookDeviations(StoreContexts contexts, TimeProvider time)
{
    public async Task<DeviationsView> ReadAsync(Actor actor, DeviationFilter filter, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadContracts);
        await using var db = contexts.For(actor);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (version, positions) = await Playbooks.CurrentAsync(db, cancellationToken);
        var asked = filter.ClauseType is { } type ? positions.Where(p => p.Clause == type).ToList() : positions;
        var judged = await JudgeAsync(db, Contracts(db, filter, today), asked, today, cancellationToken);
        var shown = judged
            .Where(c => filter.Standing is not { } standing || c.Verdicts.Any(v => v.Standing == standing))
            .OrderByDescending(c => c.Count(Standing.Unacceptable))
            .ThenByDescending(c => c.Count(Standing.Unknown))
            .ThenBy(c => c.Title, StringComparer.Ordinal)
            .ToList();
        return new DeviationsView(
            version,
            new PageOf<JudgedContractRow>(
                [.. shown.Skip(filter.Page.Skip).Take(filter.Page.Size)],
                shown.Count,
                filter.Page.Page,
                filter.Page.Size
            ),
            judged.SelectMany(c => c.Verdicts).GroupBy(v => v.Standing).ToDictionary(g => g.Key, g => g.Count()),
            today
        );
    }

    /// <summary>Judges contracts by the clauses that govern on a day: four statements for any number of contracts.</summary>
    internal static async Task<IReadOnlyList<JudgedContractRow>> JudgeAsync(
        DashboardDbContext db,
        IQueryable<Contract> contracts,
        IReadOnlyList<Position> positions,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var rows = await Facts(contracts).ToListAsync(cancellationToken);
        var clauses = db.Clauses.AsNoTracking().Where(c => c.State != ClauseState.Rejected && contracts.Any(k => k.Id == c.ContractId));
        var periods = await EffectivePeriods.ReadAsync(db, clauses, cancellationToken);
        var byContract = (await Clauses(clauses).ToListAsync(cancellationToken))
            .Where(c => periods.Of(c.Id).On(day) != Governs.No)
            .ToLookup(c => c.ContractId, c => new JudgedClause(c.Id, c.Type, c.Bound, c.NoticeDays, c.State));
        var absent = (await Absences(db, contracts).ToListAsync(cancellationToken)).ToLookup(a => a.ContractId, a => a.Type);
        return
        [
            .. rows.Select(c => new JudgedContractRow(
                c.Id,
                c.Title,
                c.Vendor,
                c.VendorKey,
                PlaybookJudge.Judge(
                    positions,
                    new JudgedContract(
                        [.. byContract[c.Id]],
                        [.. c.ScannedFor.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()],
                        [.. absent[c.Id]]
                    )
                )
            )),
        ];
    }

    internal static IQueryable<Contract> Contracts(DashboardDbContext db, DeviationFilter filter, DateOnly today)
    {
        var contracts = db
            .ReadableContracts.AsNoTracking()
            .Where(c => c.EndsOn == null || c.EndsOn >= today || c.Renewal == RenewalKind.Automatic);
        contracts = filter.ContractId is { } id ? contracts.Where(c => c.Id == id) : contracts;
        return filter.VendorKey is { } vendor ? contracts.Where(c => c.Vendor!.Key == vendor) : contracts;
    }

    internal static IQueryable<DeviationFacts> Facts(IQueryable<Contract> contracts) =>
        contracts
            .OrderBy(c => c.Id)
            .Select(c => new DeviationFacts(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.Documents.Where(d => d.State == DocumentState.Read).Select(d => d.ScannedFor).ToList()
            ));

    internal static IQueryable<DeviationClause> Clauses(IQueryable<Clause> clauses) =>
        clauses.OrderBy(c => c.Id).Select(c => new DeviationClause(c.Id, c.ContractId, c.Type, c.Bound, c.NoticeDays, c.State));

    internal static IQueryable<DeviationAbsence> Absences(DashboardDbContext db, IQueryable<Contract> contracts) =>
        db
            .ClauseAbsences.Where(a => contracts.Any(c => c.Id == a.ContractId))
            .OrderBy(a => a.Id)
            .Select(a => new DeviationAbsence(a.ContractId, a.Type));
}

internal sealed record DeviationFacts(int Id, string Title, string? Vendor, string? VendorKey, List<string> ScannedFor);

internal sealed record DeviationClause(int Id, int ContractId, string Type, BoundParty Bound, int? NoticeDays, ClauseState State);

internal sealed record DeviationAbsence(int ContractId, string Type);
