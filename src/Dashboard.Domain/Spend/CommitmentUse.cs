namespace Dashboard.Domain.Spend;

/// <summary>An amount to use within a term; money or tokens, as long as the use counts the same.</summary>
/// <param name="Amount">Above 0.</param>
/// <param name="From">First day of the term.</param>
/// <param name="To">Last day of the term, that day included.</param>
public sealed record CommittedAmount(decimal Amount, DateOnly From, DateOnly To);

/// <summary>What was used of a commitment. Null is not known, never 0; none is 0.</summary>
/// <param name="AsOf">Last day that the usage covers, so that days not imported yet do not look like days without use.</param>
/// <param name="Applied">Use that counts towards the commitment, from its first day through <paramref name="AsOf"/>.</param>
/// <param name="Recent">The part of it in the last 28 days through <paramref name="AsOf"/>, or since the term began if that is later.</param>
/// <param name="Eligible">Cost that could have been covered by the commitment in that time.</param>
/// <param name="Covered">The part of the eligible cost that was covered.</param>
public sealed record CommitmentUse(
    DateOnly AsOf,
    decimal? Applied,
    decimal? Recent = null,
    decimal? Eligible = null,
    decimal? Covered = null
);
