namespace Dashboard.Domain.LockIn;

/// <summary>One part of a score, in points of the score.</summary>
/// <param name="Part">What it is: "Exclusivity that binds us".</param>
/// <param name="Finding">What is known of it: "yes (confirmed)"; empty where the part says it itself.</param>
/// <param name="Points">Weight of the factor × points of the contribution.</param>
public sealed record ScorePart(FactorId Factor, string FactorName, string Part, string Finding, Interval Points);

/// <summary>Why a score is what it is, the weightiest reason first: what is certain before what is only possible.</summary>
public static class LargestContributions
{
    /// <summary>At most so many parts; those that add nothing are left out.</summary>
    public static IReadOnlyList<ScorePart> Of(LockInScore score, int most) =>
        [
            .. score
                .Factors.SelectMany(f => f.Contributions.Select(c => new ScorePart(f.Id, f.Name, c.Part, c.Finding, f.Weight * c.Points)))
                .Where(p => p.Points.Upper > 0)
                .OrderByDescending(p => p.Points.Lower)
                .ThenByDescending(p => p.Points.Upper)
                .ThenBy(p => p.Factor)
                .ThenBy(p => p.Part, StringComparer.Ordinal)
                .Take(most),
        ];

    /// <summary>The factors that add most points, at most so many.</summary>
    public static IReadOnlyList<FactorScore> Factors(LockInScore score, int most) =>
        [
            .. score
                .Factors.Where(f => f.Points.Upper > 0)
                .OrderByDescending(f => f.Points.Lower)
                .ThenByDescending(f => f.Points.Upper)
                .ThenBy(f => f.Id)
                .Take(most),
        ];
}
