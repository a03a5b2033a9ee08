using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Effective;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts.Effective;

/// <summary>What effective dating needs of a stored clause.</summary>
internal sealed record ClauseDates(
    int ClauseId,
    int ContractId,
    string Type,
    int? AmendmentId,
    DateOnly? StatedFrom,
    DateOnly? StatedTo,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    RenewalKind? Renewal
);

internal sealed record AmendmentDates(int Id, int ContractId, string Title, DateOnly? EffectiveOn, List<string> EndsClauses);

/// <summary>The days on which stored clauses govern: two statements, and the domain's rule.</summary>
internal sealed class EffectivePeriods
{
    private readonly Dictionary<int, EffectivePeriod> periods;
    private readonly Dictionary<int, AmendmentDates> amendments;

    private EffectivePeriods(Dictionary<int, EffectivePeriod> periods, IEnumerable<AmendmentDates> amendments)
    {
        this.periods = periods;
        this.amendments = amendments.ToDictionary(a => a.Id);
    }

    public EffectivePeriod Of(int clauseId) => periods[clauseId];

    /// <summary>The amendment that takes the clause out; null when none does.</summary>
    public AmendmentDates? EndedBy(int clauseId) => periods[clauseId].EndedBy is { } id ? amendments[id] : null;

    public AmendmentDates? Amendment(int? id) => id is { } known ? amendments.GetValueOrDefault(known) : null;

    /// <param name="clauses">Which ones; the caller has taken out what the reader may not know of.</param>
    public static async Task<EffectivePeriods> ReadAsync(
        DashboardDbContext db,
        IQueryable<Clause> clauses,
        CancellationToken cancellationToken
    )
    {
        var dates = await Dates(clauses).ToListAsync(cancellationToken);
        return Judge(dates, await Amendments(db, clauses).ToListAsync(cancellationToken));
    }

    public static EffectivePeriods Judge(IReadOnlyCollection<ClauseDates> clauses, IReadOnlyCollection<AmendmentDates> amendments)
    {
        var byContract = amendments.ToLookup(a => a.ContractId, a => new DatedAmendment(a.Id, a.EffectiveOn, a.EndsClauses));
        var known = byContract.ToDictionary(g => g.Key, g => g.ToList());
        return new EffectivePeriods(
            clauses.ToDictionary(
                c => c.ClauseId,
                c =>
                    EffectiveDating.Of(
                        new ContractDates(c.StartsOn, c.EndsOn, c.Renewal == RenewalKind.Automatic),
                        new DatedClause(c.Type, c.AmendmentId, c.StatedFrom, c.StatedTo),
                        known.GetValueOrDefault(c.ContractId) ?? []
                    )
            ),
            amendments
        );
    }

    internal static IQueryable<ClauseDates> Dates(IQueryable<Clause> clauses) =>
        clauses.Select(c => new ClauseDates(
            c.Id,
            c.ContractId,
            c.Type,
            c.Document!.AmendmentId,
            c.EffectiveFrom,
            c.EffectiveTo,
            c.Contract!.StartsOn,
            c.Contract.EndsOn,
            c.Contract.Renewal
        ));

    internal static IQueryable<AmendmentDates> Amendments(DashboardDbContext db, IQueryable<Clause> clauses) =>
        db
            .Amendments.Where(a => clauses.Any(c => c.ContractId == a.ContractId))
            .OrderBy(a => a.Id)
            .Select(a => new AmendmentDates(a.Id, a.ContractId, a.Title, a.EffectiveOn, a.EndsClauses));
}
