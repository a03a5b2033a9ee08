namespace Dashboard.Domain.LockIn;

/// <summary>What happened to a part of a factor between two scores.</summary>
public enum ContributionChange
{
    Appeared = 1,
    Vanished = 2,
    Changed = 3,
}

/// <summary>One part of a factor that is not as it was.</summary>
/// <param name="Part">Its label without what is known of it; amounts move daily and would make every part a new one.</param>
/// <param name="Before">What was known of it; null where it appeared.</param>
/// <param name="After">What is known of it; null where it vanished.</param>
/// <param name="Lower">Change of its lower bound in points of the score.</param>
/// <param name="Upper">
/// Change of its upper bound in points of the score. In F3 the upper bounds of several unknown costs do not add up to the factor's.
/// </param>
public sealed record ContributionDifference(
    string Part,
    ContributionChange Change,
    string? Before,
    string? After,
    decimal Lower,
    decimal Upper
)
{
    public decimal Size => Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    /// <summary>Two parts may share a name (applications may): those are paired in their order.</summary>
    internal static IReadOnlyList<ContributionDifference> Between(FactorScore? before, FactorScore? after)
    {
        var earlier = ByPart(before);
        var later = ByPart(after);
        return
        [
            .. later
                .Keys.Union(earlier.Keys)
                .Select(key => Compare(key.Part, earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)))
                .OfType<ContributionDifference>()
                .OrderByDescending(c => c.Size)
                .ThenBy(c => c.Part, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(string Part, int Nth), Weighed> ByPart(FactorScore? factor) =>
        (factor?.Contributions ?? [])
            .GroupBy(c => c.Part, StringComparer.Ordinal)
            .SelectMany(g => g.Select((c, i) => (Key: (g.Key, i), Value: new Weighed(c.Finding, factor!.Weight * c.Points))))
            .ToDictionary(p => p.Key, p => p.Value);

    private static ContributionDifference? Compare(string part, Weighed? before, Weighed? after) =>
        (before, after) switch
        {
            (null, { } now) => new(part, ContributionChange.Appeared, null, now.Finding, now.Points.Lower, now.Points.Upper),
            ({ } was, null) => new(part, ContributionChange.Vanished, was.Finding, null, -was.Points.Lower, -was.Points.Upper),
            ({ } was, { } now) when was != now => new(
                part,
                ContributionChange.Changed,
                was.Finding,
                now.Finding,
                now.Points.Lower - was.Points.Lower,
                now.Points.Upper - was.Points.Upper
            ),
            _ => null,
        };

    private sealed record Weighed(string Finding, Interval Points);
}
