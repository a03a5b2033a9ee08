using System.Globalization;
using Dashboard.Domain.Evidence;
using Dashboard.Domain.LockIn;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store.LockIn;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Vendors;

/// <summary>What stands behind a vendor's figures.</summary>
public static class VendorFigures
{
    /// <summary>The currency of every score and spend.</summary>
    public const string Currency = "USD";

    /// <summary>Days of the window that a score looks back on.</summary>
    private const int WindowDays = 90;

    public static EvidenceSheet Spend(string key, string name, decimal spend, DateOnly through) =>
        new(
            $"Spend with {name}, 90 days",
            Formats.Money(spend, Currency),
            "Σ FOCUS EffectiveCost of the AI rows in which the vendor is contract party, model developer or compute host, each row once.",
            [
                new EvidenceItem(
                    $"{Formats.Date(through.AddDays(1 - WindowDays))} to {Formats.Date(through)}, rows in {Currency}",
                    "What would stop if the vendor stopped. The roles overlap and are never added",
                    RowsAddress(key, through),
                    new DateTimeOffset(through, TimeOnly.MinValue, TimeSpan.Zero)
                ),
            ]
        );

    /// <param name="score">Null when the vendor is not scored.</param>
    public static EvidenceSheet Score(string name, string key, LockInScore? score, DateTimeOffset? computedAt, BandLimits? limits = null) =>
        score is null
            ? new EvidenceSheet($"Lock-in score of {name}", null, null, [])
            : new EvidenceSheet(
                $"Lock-in score of {name}",
                $"{Formats.Score(score.Total)} of 100, {ScoreBands.Words(score.Total, limits).ToLowerInvariant()}",
                Formula(score),
                [
                    .. score.Factors.Select(
                        (factor, place) =>
                            new EvidenceItem(
                                $"F{place + 1} {factor.Name}: {Formats.Score(factor.Value)} of 100, adds {Formats.Score(factor.Points)}",
                                factor.Formula,
                                string.Create(CultureInfo.InvariantCulture, $"/vendors/{key}?tab=score#f{place + 1}"),
                                computedAt
                            )
                    ),
                ]
            );

    /// <summary>One factor with every contribution that has evidence.</summary>
    public static EvidenceSheet Factor(FactorScore factor, int number, DateTimeOffset computedAt) =>
        new(
            $"F{number} {factor.Name}",
            $"{Formats.Score(factor.Value)} of 100",
            factor.Formula,
            [
                .. factor.Contributions.Select(part => new EvidenceItem(
                    part.Evidence is { } evidence ? $"{part.Label}. {evidence.Text}" : part.Label,
                    $"{Formats.Score(part.Points)} points of the factor" + (part.Evidence is { } rule ? $"; {rule.Rule}" : ""),
                    part.Evidence?.Link,
                    part.Evidence?.AsOf ?? computedAt
                )),
            ]
        );

    public static EvidenceSheet Rank(string name, VendorRank rank, DateTimeOffset computedAt) =>
        new(
            $"Rank of {name}",
            $"{rank.Stability.Rank} of {rank.Of}",
            "By the lower bound of the score, then by its midpoint; 1 is the most locked in. Equal scores share a place.",
            [
                new EvidenceItem(
                    rank.Stability.IsStable
                        ? "The place stays when each weight moves by ± 20 % and the others fill up to 100 %."
                        : $"Between {rank.Stability.MinRank} and {rank.Stability.MaxRank} when each weight moves by ± 20 % and the others fill up to 100 %.",
                    $"Weights of policy version {rank.Policy.Version}",
                    "/vendors?sort=-score",
                    computedAt
                ),
            ]
        );

    /// <summary>The rows that the spend of the window sums.</summary>
    public static string RowsAddress(string key, DateOnly through, string? more = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/spend/rows?vendor={key}&ai=true&currency={Currency}&from={through.AddDays(1 - WindowDays):yyyy-MM-dd}&to={through:yyyy-MM-dd}"
        ) + (more is null ? "" : "&" + more);

    private static string Formula(LockInScore score) =>
        "Score = "
        + string.Join(" + ", score.Factors.Select((factor, place) => $"{Weight(factor.Weight)} × F{place + 1}"))
        + $" (policy version {score.PolicyVersion})";

    private static string Weight(decimal weight) => weight.ToString(".##", CultureInfo.InvariantCulture);
}
