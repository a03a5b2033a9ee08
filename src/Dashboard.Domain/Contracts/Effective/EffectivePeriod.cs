namespace Dashboard.Domain.Contracts.Effective;

/// <summary>Whether a clause governs on a day.</summary>
public enum Governs
{
    No = 0,
    Yes = 1,

    /// <summary>Nobody entered from when it governs, and nothing says that it has ended.</summary>
    Unknown = 2,
}

/// <summary>Why a period begins or ends where it does.</summary>
public enum PeriodReason
{
    /// <summary>The date is not entered.</summary>
    NotKnown = 0,
    ContractStarts = 1,
    ContractEnds = 2,
    Amendment = 3,

    /// <summary>A person who reviewed the clause said so.</summary>
    Reviewer = 4,

    /// <summary>The contract renews by itself, or no end is entered.</summary>
    Open = 5,
}

/// <summary>The days on which a clause governs.</summary>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while no end is known.</param>
/// <param name="EndedBy">Number of the amendment that takes it out.</param>
public sealed record EffectivePeriod(DateOnly? From, PeriodReason FromReason, DateOnly? To, PeriodReason ToReason, int? EndedBy = null)
{
    public Governs On(DateOnly day) =>
        day > To || day < From ? Governs.No
        : From is null ? Governs.Unknown
        : Governs.Yes;

    /// <summary>The period holds no day: the clause was taken out before it began to govern.</summary>
    public bool IsEmpty => From > To;
}
