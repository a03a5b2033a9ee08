namespace Dashboard.Sources.Focus.ContractCommitments;

/// <summary>What a contract commitment commits to.</summary>
public enum CommitmentCategory
{
    /// <summary>An amount of money.</summary>
    Spend = 1,

    /// <summary>An amount of use.</summary>
    Usage = 2,
}

/// <summary>One row of the contract commitment dataset of FOCUS 1.3; null is "the file does not say".</summary>
/// <param name="Row">Line of the file where it begins, 1-based, header included.</param>
/// <param name="Type">The provider's own word.</param>
/// <param name="Cost">In <paramref name="Currency"/>.</param>
/// <param name="Start">UTC, inclusive.</param>
/// <param name="End">UTC, exclusive.</param>
/// <param name="BillingAccount">Not a column of 1.3, but later versions and some exports have it.</param>
public sealed record ContractCommitment(
    long Row,
    string? ContractId,
    string CommitmentId,
    CommitmentCategory Category,
    string? Type,
    string? Description,
    decimal? Cost,
    string Currency,
    decimal? Quantity,
    string? Unit,
    DateTimeOffset Start,
    DateTimeOffset End,
    DateTimeOffset? ContractStart,
    DateTimeOffset? ContractEnd,
    string? BillingAccount
);
