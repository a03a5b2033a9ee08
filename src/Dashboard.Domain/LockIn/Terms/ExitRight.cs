namespace Dashboard.Domain.LockIn.Terms;

/// <summary>What is on file about a clause that would let us out of a contract.</summary>
/// <param name="IsSearched">Whether the contract's text was looked through for it: only then can it be absent.</param>
/// <param name="IsFound">Whether a clause that nobody rejected gives the right to us or to both sides.</param>
/// <param name="IsConfirmed">Whether a person confirmed such a clause.</param>
/// <param name="StatedMissing">True where a person read that it is missing, false where they read that it is there; null where nobody said.</param>
/// <param name="IsEnded">Whether an amendment in effect took clauses of the type out.</param>
public sealed record ExitRightEvidence(bool IsSearched, bool IsFound, bool IsConfirmed, bool? StatedMissing, bool IsEnded);

/// <summary>Whether a contract lets us out, and why we think so.</summary>
public enum ExitRight
{
    /// <summary>Its text was not looked through and nobody said.</summary>
    Unknown = 0,
    Proposed = 1,
    Confirmed = 2,
    StatedThere = 3,
    NotFound = 4,
    StatedMissing = 5,
    Ended = 6,
}

/// <summary>
/// The same rule by which factor 4 counts a missing protection: an amendment, being dated, comes before what a person stated, and that
/// before what the words say.
/// </summary>
public static class ExitRights
{
    public static ExitRight Judge(ExitRightEvidence evidence) =>
        evidence switch
        {
            { IsEnded: true } => ExitRight.Ended,
            { StatedMissing: true } => ExitRight.StatedMissing,
            { StatedMissing: false } => ExitRight.StatedThere,
            { IsFound: true } => evidence.IsConfirmed ? ExitRight.Confirmed : ExitRight.Proposed,
            { IsSearched: true } => ExitRight.NotFound,
            _ => ExitRight.Unknown,
        };

    public static bool IsMissing(ExitRight right) => right is ExitRight.NotFound or ExitRight.StatedMissing or ExitRight.Ended;
}
