using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <param name="Costs">Days' sums that say a cost.</param>
/// <param name="TokenRows">Days' sums that count tokens.</param>
internal sealed record CommitmentSums(
    int CommitmentId,
    string Currency,
    int Costs,
    decimal Effective,
    decimal Recent,
    int TokenRows,
    decimal Tokens,
    decimal RecentTokens,
    DateOnly LastDay
);

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
        CancellationToken cancellationToken
    )
    {
        var terms = await Terms(db, today).ToListAsync(cancellationToken);
        var usage = through is { } last ? await Usage(db, today, last).ToListAsync(cancellationToken) : [];
        var byCommitment = usage.Select(Known).ToLookup(u => u.CommitmentId);
        var running = terms.Where(t => t.To >= today && t.VendorId is not null).ToLookup(t => t.VendorId);
        return
        [
            .. terms.Select(t =>
                CommitmentStanding.Of(t, [.. byCommitment[t.Id]], through, today, running[t.VendorId].Count(other => other.Id != t.Id))
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

    /// <summary>Sums in the database: one row per commitment and currency. All usage paid to the vendor counts, not only AI.</summary>
    internal static IQueryable<CommitmentSums> Usage(DashboardDbContext db, DateOnly today, DateOnly through)
    {
        var recent = through.AddDays(-CommitmentProgress.RecentDays);
        return from x in Told(db, today)
            join day in db.PartyDays on x.Contract.VendorId equals day.PartyId
            where day.Day >= x.Commitment.StartsOn && day.Day <= x.Commitment.EndsOn
            group day by new { x.Commitment.Id, day.Currency } into g
            select new CommitmentSums(
                g.Key.Id,
                g.Key.Currency,
                g.Count(d => d.EffectiveCost != null),
                g.Sum(d => d.EffectiveCost) ?? 0,
                g.Sum(d => d.Day > recent ? d.EffectiveCost : null) ?? 0,
                g.Count(d => d.Tokens != null),
                g.Sum(d => d.Tokens) ?? 0,
                g.Sum(d => d.Day > recent ? d.Tokens : null) ?? 0,
                g.Max(d => d.Day)
            );
    }

    // The database's sum over nothing known comes back as 0; that nothing was known is told by the count.
    private static CommitmentUsage Known(CommitmentSums sums) =>
        new(
            sums.CommitmentId,
            sums.Currency,
            sums.Costs > 0 ? sums.Effective : null,
            sums.Costs > 0 ? sums.Recent : null,
            sums.TokenRows > 0 ? sums.Tokens : null,
            sums.TokenRows > 0 ? sums.RecentTokens : null,
            sums.LastDay
        );

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
