using System.Globalization;
using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>What a policy must keep, so that every factor and the score stay within 0–100. Reports every fault, never only the first.</summary>
internal static class PolicyRules
{
    public static IEnumerable<PolicyProblem> Check(LockInPolicy policy) =>
        [
            .. Of("", Version(policy)),
            .. Of(nameof(LockInPolicy.LongNoticeDays), LongNotice(policy)),
            .. Of(nameof(LockInPolicy.Weights), Weights(policy.Weights)),
            .. Of(nameof(LockInPolicy.Tiers), Tiers(policy.Tiers)),
            .. Of(nameof(LockInPolicy.Substitutability), Scale(policy.Substitutability)),
            .. Of(nameof(LockInPolicy.Contract), Contract(policy.Contract)),
            .. Of(nameof(LockInPolicy.Readiness), Readiness(policy.Readiness)),
            .. Of(nameof(LockInPolicy.Bands), Bands(policy.Bands)),
        ];

    private static IEnumerable<PolicyProblem> Of(string group, IEnumerable<string> messages) =>
        messages.Select(m => new PolicyProblem(group, m));

    private static IEnumerable<string> Version(LockInPolicy policy)
    {
        if (policy.Version < 1)
        {
            yield return $"The version is {policy.Version}; versions start at 1.";
        }
    }

    private static IEnumerable<string> LongNotice(LockInPolicy policy)
    {
        if (policy.LongNoticeDays < 1)
        {
            yield return $"The long notice is {policy.LongNoticeDays} days; give at least 1.";
        }
    }

    private static IEnumerable<string> Weights(FactorWeights weights)
    {
        foreach (var factor in FactorNames.All.Where(f => weights.Of(f) is < 0 or > 1))
        {
            yield return $"The weight of {FactorNames.NameOf(factor)} is {Text(100 * weights.Of(factor))} %; give 0 to 100 %.";
        }

        if (weights.Sum() != 1)
        {
            yield return $"The six factor weights add up to {Text(100 * weights.Sum())} %; they must add up to 100 %.";
        }
    }

    private static IEnumerable<string> Tiers(TierWeights tiers)
    {
        // Zero would leave nothing to renormalise over when only that tier has spend.
        if (tiers.Frontier <= 0 || tiers.Production <= 0 || tiers.Edge <= 0)
        {
            yield return "Every tier weight must be above 0.";
        }

        var sum = tiers.Frontier + tiers.Production + tiers.Edge;
        if (sum != 1)
        {
            yield return $"The three tier weights add up to {Text(100 * sum)} %; they must add up to 100 %.";
        }
    }

    private static IEnumerable<string> Scale(SubstitutabilityScale q)
    {
        if (q.Easily < 0 || q.NotSubstitutable > 100)
        {
            yield return $"The substitutability scale runs from {Text(q.Easily)} to {Text(q.NotSubstitutable)}; keep it within 0 to 100.";
        }

        if (q.Easily > q.Medium || q.Medium > q.HighlyComplex || q.HighlyComplex > q.NotSubstitutable)
        {
            yield return "The substitutability scale must rise from easily over medium and highly complex to not substitutable.";
        }
    }

    private static IEnumerable<string> Contract(ContractPoints points)
    {
        foreach (var kind in ContractTerms.All.Where(k => points.Of(k) < 0))
        {
            yield return $"The points of “{ContractTerms.NameOf(kind)}” are {Text(points.Of(kind))}; give 0 or more.";
        }

        var sum = ContractTerms.All.Sum(points.Of);
        if (sum != 100)
        {
            yield return $"The contract points add up to {Text(sum)}; they must add up to 100.";
        }
    }

    private static IEnumerable<string> Readiness(ReadinessPoints points)
    {
        decimal[] best =
        [
            points.ExitPlan,
            points.TestedWithin12Months,
            points.AlternativesNamed,
            points.AuditedWithin24Months,
            points.ReintegrationEasy,
        ];
        if (Array.Exists(best, p => p < 0))
        {
            yield return "Every readiness point must be 0 or more.";
        }

        if (points.ReintegrationDifficult < 0 || points.ReintegrationDifficult > points.ReintegrationEasy)
        {
            yield return $"Difficult reintegration earns {Text(points.ReintegrationDifficult)}; give 0 to {Text(points.ReintegrationEasy)}, what easy earns.";
        }

        if (best.Sum() != 100)
        {
            yield return $"The readiness points with easy reintegration add up to {Text(best.Sum())}; they must add up to 100.";
        }
    }

    private static IEnumerable<string> Bands(BandLimits bands)
    {
        if (bands.Moderate <= 0 || bands.High <= bands.Moderate || bands.Severe <= bands.High || bands.Severe > 100)
        {
            yield return $"The bands start at {Text(bands.Moderate)}, {Text(bands.High)} and {Text(bands.Severe)}; they must rise between 0 and 100.";
        }
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
