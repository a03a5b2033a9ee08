using Dashboard.Domain.Contracts;
using Dashboard.Domain.Spend;

namespace Dashboard.Store.Contracts;

/// <summary>A commitment of a contract that the reader may read.</summary>
public sealed record CommitmentTerm(
    int Id,
    string Name,
    int ContractId,
    string Contract,
    int? VendorId,
    string? Vendor,
    CommitmentKind Kind,
    decimal Amount,
    string Currency,
    DateOnly From,
    DateOnly To,
    bool? ShortfallIsPaid
);

/// <summary>What was used with the contract's vendor in a commitment's days, in one currency.</summary>
/// <param name="Effective">Effective cost; null where no row says it.</param>
/// <param name="Recent">The part of the last 28 days with usage.</param>
/// <param name="LastDay">Last day on which the vendor was used.</param>
public sealed record CommitmentUsage(
    int CommitmentId,
    string Currency,
    decimal? Effective,
    decimal? Recent,
    decimal? Tokens,
    decimal? RecentTokens,
    DateOnly LastDay
);

/// <summary>Why the use that counts is not known.</summary>
public enum CommitmentGap
{
    None,

    /// <summary>No usage of the vendor is stored for the commitment's days: that is not known, not none.</summary>
    NoUsage,

    /// <summary>The usage is in other currencies, and no rate is stored.</summary>
    OtherCurrency,

    /// <summary>No row counts tokens.</summary>
    NoTokens,

    /// <summary>Nobody has said with whom the contract is.</summary>
    NoVendor,
}

/// <summary>How far a commitment has come, and what that rests on.</summary>
/// <param name="NotConverted">Usage in other currencies; without a rate it is in no figure, so that what is applied is at least as much.</param>
/// <param name="SharedWith">Other running commitments that the same vendor's usage counts towards as well.</param>
public sealed record CommitmentStanding(
    CommitmentTerm Term,
    CommitmentProgress Progress,
    CommitmentUse Use,
    CommitmentGap Gap,
    IReadOnlyList<CommitmentUsage> NotConverted,
    DateOnly? LastDay,
    int SharedWith
)
{
    /// <summary>The part that recent use leaves open, 0 to 1; null when it is not known.</summary>
    public decimal? ShortfallShare => Progress.Shortfall / Term.Amount;

    internal static CommitmentStanding Of(
        CommitmentTerm term,
        IReadOnlyList<CommitmentUsage> usage,
        DateOnly? through,
        DateOnly today,
        int sharedWith
    )
    {
        var asOf = through ?? term.From.AddDays(-1);
        var own = usage.Where(u => term.Kind == CommitmentKind.Tokens || u.Currency == term.Currency).ToList();
        var tokens = term.Kind == CommitmentKind.Tokens;
        var applied = Sum(own, u => tokens ? u.Tokens : u.Effective);
        var use = new CommitmentUse(asOf, applied, applied is null ? null : Sum(own, u => tokens ? u.RecentTokens : u.Recent) ?? 0);
        return new CommitmentStanding(
            term,
            CommitmentProgress.Of(new CommittedAmount(term.Amount, term.From, term.To), use, today),
            use,
            GapOf(term, usage, applied),
            [.. usage.Except(own).Where(u => u.Effective is not null and not 0)],
            usage.Count == 0 ? null : usage.Max(u => u.LastDay),
            sharedWith
        );
    }

    private static CommitmentGap GapOf(CommitmentTerm term, IReadOnlyList<CommitmentUsage> usage, decimal? applied) =>
        applied is not null ? CommitmentGap.None
        : term.VendorId is null ? CommitmentGap.NoVendor
        : usage.Count == 0 ? CommitmentGap.NoUsage
        : term.Kind == CommitmentKind.Tokens ? CommitmentGap.NoTokens
        : CommitmentGap.OtherCurrency;

    private static decimal? Sum(List<CommitmentUsage> usage, Func<CommitmentUsage, decimal?> amount)
    {
        var known = usage.Select(amount).OfType<decimal>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
