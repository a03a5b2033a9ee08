namespace Dashboard.Domain.LockIn.Policy;

/// <summary>A rule that a policy breaks.</summary>
/// <param name="Group">Key of a <see cref="PolicyGroup"/>; empty for the policy as a whole.</param>
public sealed record PolicyProblem(string Group, string Message);

/// <summary>
/// Weights, points and spacing of the lock-in score. They are our policy, not literature: versioned, editable, shown beside every score.
/// </summary>
/// <param name="Version">Rises with every change; each score keeps the version it was computed under.</param>
/// <param name="LongNoticeDays">From this many days of notice on, an automatic renewal counts in F4.</param>
public sealed record LockInPolicy(
    int Version,
    FactorWeights Weights,
    TierWeights Tiers,
    SubstitutabilityScale Substitutability,
    ContractPoints Contract,
    ReadinessPoints Readiness,
    BandLimits Bands,
    int LongNoticeDays
)
{
    public static LockInPolicy Default { get; } =
        new(
            Version: 1,
            new FactorWeights(0.25m, 0.25m, 0.20m, 0.15m, 0.10m, 0.05m),
            new TierWeights(Frontier: 0.40m, Production: 0.45m, Edge: 0.15m),
            new SubstitutabilityScale(Easily: 0, Medium: 33, HighlyComplex: 67, NotSubstitutable: 100),
            new ContractPoints(35, 20, 10, 10, 10, 5, 5, 5),
            new ReadinessPoints(30, 30, 20, 10, ReintegrationEasy: 10, ReintegrationDifficult: 5),
            new BandLimits(Moderate: 25, High: 50, Severe: 75),
            LongNoticeDays: 60
        );

    /// <summary>Every rule that the policy breaks, in words for the person who edits it; empty when it is sound.</summary>
    public IReadOnlyList<string> Problems() => [.. Faults().Select(f => f.Message)];

    /// <summary>The same, each with the group of figures that it is about.</summary>
    public IReadOnlyList<PolicyProblem> Faults() => [.. PolicyRules.Check(this)];

    /// <exception cref="ArgumentException">The policy breaks a rule; the message lists all of them.</exception>
    internal void EnsureSound()
    {
        var problems = Problems();
        if (problems.Count > 0)
        {
            throw new ArgumentException($"Lock-in policy version {Version} cannot be used: {string.Join(" ", problems)}");
        }
    }
}
