namespace Dashboard.Domain.LockIn;

/// <summary>What changed a vendor's score between two computations. All changes are after − before, in points of the score.</summary>
/// <param name="Lower">Change of the lower bound.</param>
/// <param name="Upper">Change of the upper bound.</param>
/// <param name="Midpoint">Change of the midpoint.</param>
/// <param name="Factors">All six, the largest change first.</param>
/// <param name="PolicyBefore">Version of the policy that the earlier score stands on.</param>
/// <param name="PolicyAfter">Version of the policy that the later score stands on.</param>
public sealed record ScoreDifference(
    decimal Lower,
    decimal Upper,
    decimal Midpoint,
    IReadOnlyList<FactorDifference> Factors,
    int PolicyBefore,
    int PolicyAfter
)
{
    /// <summary>Part of the change may then be the policy's, not the vendor's.</summary>
    public bool PolicyChanged => PolicyBefore != PolicyAfter;

    /// <summary>Short sentences, the largest change first; never empty.</summary>
    public IReadOnlyList<string> Words => ScoreDifferenceWords.Of(this);

    /// <summary>Compares two scores of the same vendor.</summary>
    public static ScoreDifference Between(LockInScore before, LockInScore after) =>
        new(
            after.Total.Lower - before.Total.Lower,
            after.Total.Upper - before.Total.Upper,
            after.Total.Midpoint - before.Total.Midpoint,
            [
                .. FactorNames
                    .All.Select(id => FactorDifference.Between(id, Find(before, id), Find(after, id)))
                    .OrderByDescending(f => f.Size)
                    .ThenBy(f => f.Factor),
            ],
            before.PolicyVersion,
            after.PolicyVersion
        );

    private static FactorScore? Find(LockInScore score, FactorId id) => score.Factors.FirstOrDefault(f => f.Id == id);
}

/// <summary>What changed in one factor.</summary>
/// <param name="Lower">Change of what the factor adds to the score's lower bound.</param>
/// <param name="Upper">Change of what it adds to the upper bound.</param>
/// <param name="Contributions">Those that are not as before, the largest change first.</param>
public sealed record FactorDifference(
    FactorId Factor,
    string Name,
    decimal Lower,
    decimal Upper,
    IReadOnlyList<ContributionDifference> Contributions
)
{
    /// <summary>The larger of the two ends' changes, without its sign.</summary>
    public decimal Size => Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    internal static FactorDifference Between(FactorId id, FactorScore? before, FactorScore? after) =>
        new(
            id,
            FactorNames.NameOf(id),
            (after?.Points.Lower ?? 0) - (before?.Points.Lower ?? 0),
            (after?.Points.Upper ?? 0) - (before?.Points.Upper ?? 0),
            ContributionDifference.Between(before, after)
        );
}
