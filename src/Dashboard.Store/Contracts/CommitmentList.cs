using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Commitments that run, or ended in the last 90 days, against the usage paid to the contract's vendor.</summary>
internal static class CommitmentList
{
    /// <summary>How long an ended commitment is still told.</summary>
    public const int EndedDays = 90;

    /// <param name="through">Last day with usage: what the figures stand on.</param>
    public static async Task<IReadOnlyList<CommitmentStanding>> ReadAsync(
        DashboardDbContext db,
        DateOnly today,
        DateOnly? through,
        PartyUse use,
        CancellationToken cancellationToken
    )
    {
        var terms = await Terms(db, today).ToListAsync(cancellationToken);
        var byVendor =
            terms.Count == 0 || through is null
                ? null
                : await use.ReadAsync(db, terms.Select(t => t.VendorId).OfType<int>().ToHashSet(), cancellationToken);
        var running = terms.Where(t => t.To >= today && t.VendorId is not null).ToLookup(t => t.VendorId);
        return
        [
            .. terms.Select(t =>
                CommitmentStanding.Of(
                    t,
                    UsageOf(t, byVendor, through),
                    through,
                    today,
                    running[t.VendorId].Count(other => other.Id != t.Id)
                )
            ),
        ];
    }

    internal static IQueryable<CommitmentTerm> Terms(DashboardDbContext db, DateOnly today) =>
        Told(db, today)
            .OrderBy(x => x.Commitment.EndsOn)
            .ThenBy(x => x.Commitment.Id)
            .Select(x => new CommitmentTerm(
                x.Commitment.Id,
                x.Commitment.Name,
                x.Contract.Id,
                x.Contract.Title,
                x.Contract.VendorId,
                x.Contract.Vendor!.Name,
                x.Commitment.Kind,
                x.Commitment.Amount!.Value,
                x.Commitment.Currency,
                x.Commitment.StartsOn!.Value,
                x.Commitment.EndsOn!.Value,
                x.Commitment.ShortfallIsPaid
            ));

    /// <summary>All usage paid to the contract's vendor in the commitment's days counts, not only AI.</summary>
    private static IReadOnlyList<CommitmentUsage> UsageOf(CommitmentTerm term, ILookup<int, UseOverTime>? byVendor, DateOnly? through)
    {
        if (byVendor is null || through is not { } last || term.VendorId is not { } vendor)
        {
            return [];
        }

        var recent = last.AddDays(1 - CommitmentProgress.RecentDays);
        recent = recent < term.From ? term.From : recent;
        return
        [
            .. byVendor[vendor]
                .Where(use => use.LastDay(term.From, term.To) is not null)
                .Select(use => new CommitmentUsage(
                    term.Id,
                    use.Currency,
                    use.Effective(term.From, term.To),
                    use.Effective(recent, term.To),
                    use.Tokens(term.From, term.To),
                    use.Tokens(recent, term.To),
                    use.LastDay(term.From, term.To)!.Value
                )),
        ];
    }

    private static IQueryable<Pair> Told(DashboardDbContext db, DateOnly today)
    {
        var since = today.AddDays(-EndedDays);
        return from commitment in db.Commitments.AsNoTracking()
            join contract in db.ReadableContracts on commitment.ContractId equals contract.Id
            where
                commitment.Amount > 0
                && commitment.StartsOn <= today
                && commitment.EndsOn >= since
                && commitment.EndsOn >= commitment.StartsOn
            select new Pair { Commitment = commitment, Contract = contract };
    }

    private sealed class Pair
    {
        public required Commitment Commitment { get; init; }
        public required Contract Contract { get; init; }
    }
}
