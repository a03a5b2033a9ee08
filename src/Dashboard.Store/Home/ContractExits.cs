using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.LockIn.Terms;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Home;

/// <summary>A contract with what is known of its two ways out.</summary>
/// <param name="Convenience">Termination for convenience.</param>
/// <param name="Transition">Help with moving away.</param>
public sealed record ContractExit(
    int ContractId,
    string Title,
    string? Vendor,
    string? VendorKey,
    ExitRight Convenience,
    ExitRight Transition
)
{
    /// <summary>Neither way is open, or a person read that we may not end it without a reason.</summary>
    public bool IsWithout =>
        Convenience == ExitRight.StatedMissing || (ExitRights.IsMissing(Convenience) && ExitRights.IsMissing(Transition));

    /// <summary>It may or may not have a way out: too little of it was looked through.</summary>
    public bool IsUnknown => !IsWithout && !HasOne && (Convenience == ExitRight.Unknown || Transition == ExitRight.Unknown);

    private bool HasOne => Has(Convenience) || Has(Transition);

    private static bool Has(ExitRight right) => right is ExitRight.Proposed or ExitRight.Confirmed or ExitRight.StatedThere;
}

/// <param name="Without">At most a screenful; <paramref name="WithoutCount"/> is all of them.</param>
public sealed record ExitSummary(
    IReadOnlyList<ContractExit> Without,
    int WithoutCount,
    IReadOnlyList<ContractExit> Unknown,
    int UnknownCount,
    int Governing
);

internal sealed record ExitFacts(
    int Id,
    string Title,
    string? Vendor,
    string? VendorKey,
    bool? StatesNoConvenience,
    bool? StatesNoTransition,
    bool SearchedConvenience,
    bool SearchedTransition,
    ClauseState? Convenience,
    ClauseState? Transition,
    bool EndedConvenience,
    bool EndedTransition
);

/// <summary>Which contracts in force let us out: the facts in one statement, the verdict in the domain.</summary>
internal static class ContractExits
{
    private const int Most = 10;

    public static async Task<ExitSummary> ReadAsync(DashboardDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var all = (await Facts(db, today).ToListAsync(cancellationToken)).ConvertAll(Judge);
        var without = all.Where(c => c.IsWithout)
            .OrderBy(c => c.Convenience != ExitRight.StatedMissing)
            .ThenBy(c => c.Title, StringComparer.Ordinal)
            .ToList();
        var unknown = all.Where(c => c.IsUnknown)
            .OrderBy(c => !ExitRights.IsMissing(c.Convenience))
            .ThenBy(c => c.Title, StringComparer.Ordinal)
            .ToList();
        return new ExitSummary([.. without.Take(Most)], without.Count, [.. unknown.Take(Most)], unknown.Count, all.Count);
    }

    // A right that rests on us alone is the vendor's to use; it does not let us out.
    internal static IQueryable<ExitFacts> Facts(DashboardDbContext db, DateOnly today) =>
        Governing
            .Of(db, today)
            .OrderBy(c => c.Id)
            .Select(c => new ExitFacts(
                c.Id,
                c.Title,
                c.Vendor!.Name,
                c.Vendor.Key,
                c.StatesNoTerminationForConvenience,
                c.StatesNoTransitionService,
                c.Documents.Any(d => d.ScannedFor.Contains(ClauseTypes.TerminationForConvenience)),
                c.Documents.Any(d => d.ScannedFor.Contains(ClauseTypes.TransitionServices)),
                c.Clauses.Where(x =>
                        x.Type == ClauseTypes.TerminationForConvenience && x.State != ClauseState.Rejected && x.Bound != BoundParty.Us
                    )
                    .Max(x => (ClauseState?)x.State),
                c.Clauses.Where(x =>
                        x.Type == ClauseTypes.TransitionServices && x.State != ClauseState.Rejected && x.Bound != BoundParty.Us
                    )
                    .Max(x => (ClauseState?)x.State),
                db.Amendments.Any(a =>
                    a.ContractId == c.Id
                    && a.EffectiveOn <= today
                    && a.EndsClauses.Contains(ClauseTypes.TerminationForConvenience)
                    && !c.Clauses.Any(x =>
                        x.Type == ClauseTypes.TerminationForConvenience
                        && x.State != ClauseState.Rejected
                        && x.Bound != BoundParty.Us
                        && x.Document!.Amendment!.EffectiveOn >= a.EffectiveOn
                        && x.Document.Amendment.EffectiveOn <= today
                    )
                ),
                db.Amendments.Any(a =>
                    a.ContractId == c.Id
                    && a.EffectiveOn <= today
                    && a.EndsClauses.Contains(ClauseTypes.TransitionServices)
                    && !c.Clauses.Any(x =>
                        x.Type == ClauseTypes.TransitionServices
                        && x.State != ClauseState.Rejected
                        && x.Bound != BoundParty.Us
                        && x.Document!.Amendment!.EffectiveOn >= a.EffectiveOn
                        && x.Document.Amendment.EffectiveOn <= today
                    )
                )
            ));

    private static ContractExit Judge(ExitFacts c) =>
        new(
            c.Id,
            c.Title,
            c.Vendor,
            c.VendorKey,
            ExitRights.Judge(
                new(
                    c.SearchedConvenience,
                    c.Convenience is not null,
                    c.Convenience == ClauseState.Confirmed,
                    c.StatesNoConvenience,
                    c.EndedConvenience
                )
            ),
            ExitRights.Judge(
                new(
                    c.SearchedTransition,
                    c.Transition is not null,
                    c.Transition == ClauseState.Confirmed,
                    c.StatesNoTransition,
                    c.EndedTransition
                )
            )
        );
}
