using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>One figure of the policy: how a form reads and writes it.</summary>
/// <param name="Key">Stable, for forms and audit entries.</param>
/// <param name="With">The policy with another value of this figure.</param>
public sealed record PolicyFigure(
    string Key,
    string Label,
    Func<LockInPolicy, decimal> Of,
    Func<LockInPolicy, decimal, LockInPolicy> With,
    bool CountsInSum = true
);

/// <summary>Figures that belong together.</summary>
/// <param name="Key">By which <see cref="PolicyProblem"/> names it.</param>
/// <param name="MustSum">What the figures must add up to; null where they need not.</param>
/// <param name="IsShare">Shares of 1, which people read as per cent.</param>
public sealed record PolicyGroup(
    string Key,
    string Name,
    string Sentence,
    IReadOnlyList<PolicyFigure> Figures,
    decimal? MustSum = null,
    bool IsShare = false
)
{
    public decimal SumOf(LockInPolicy policy) => Figures.Where(f => f.CountsInSum).Sum(f => f.Of(policy));
}

/// <summary>A figure that differs between two versions of the policy.</summary>
public sealed record PolicyChange(PolicyGroup Group, PolicyFigure Figure, decimal Before, decimal After);

/// <summary>Every figure of the policy, in the order of the factors.</summary>
public static class PolicyFigures
{
    public static IReadOnlyList<PolicyGroup> Groups { get; } =
    [
        new(
            nameof(LockInPolicy.Weights),
            "Weights of the factors",
            "Share of each factor in the score.",
            [.. FactorNames.All.Select(Weight)],
            MustSum: 1,
            IsShare: true
        ),
        new(
            nameof(LockInPolicy.Tiers),
            "Weights of the model tiers",
            "How much a tier counts in dependence (F1), renormalised over the tiers with spend.",
            [.. Enum.GetValues<ModelTier>().Select(Tier)],
            MustSum: 1,
            IsShare: true
        ),
        new(
            nameof(LockInPolicy.Substitutability),
            "Substitutability",
            "Points of each degree in F2, rising.",
            [.. Enum.GetValues<Substitutability>().Select(Degree)]
        ),
        new(
            nameof(LockInPolicy.Contract),
            "Contract terms",
            "Points that each term adds to F4.",
            [.. ContractTerms.All.Select(Term)],
            MustSum: 100
        ),
        new(
            nameof(LockInPolicy.Readiness),
            "Exit readiness",
            "Points that readiness takes off F5. Easy and difficult reintegration exclude one another: only easy counts in the sum.",
            Readiness,
            MustSum: 100
        ),
        new(nameof(LockInPolicy.Bands), "Bands", "From which score on each word stands; below the first it is low.", Bands),
        new(
            nameof(LockInPolicy.LongNoticeDays),
            "Long notice",
            "From how many days of notice on a renewal counts in F4.",
            [new("long-notice", "Days", p => p.LongNoticeDays, (p, v) => p with { LongNoticeDays = (int)v })]
        ),
    ];

    /// <summary>What differs, in the order of the figures.</summary>
    public static IReadOnlyList<PolicyChange> Changes(LockInPolicy before, LockInPolicy after) =>
        [
            .. Groups
                .SelectMany(group => group.Figures.Select(f => new PolicyChange(group, f, f.Of(before), f.Of(after))))
                .Where(change => change.Before != change.After),
        ];

    private static PolicyFigure Weight(FactorId id) =>
        new(
            $"weight-{id}",
            FactorNames.NameOf(id),
            p => p.Weights.Of(id),
            (p, v) =>
                p with
                {
                    Weights = id switch
                    {
                        FactorId.Dependence => p.Weights with { Dependence = v },
                        FactorId.Substitutability => p.Weights with { Substitutability = v },
                        FactorId.SwitchingCost => p.Weights with { SwitchingCost = v },
                        FactorId.Contract => p.Weights with { Contract = v },
                        FactorId.ExitReadiness => p.Weights with { ExitReadiness = v },
                        _ => p.Weights with { CommonMode = v },
                    },
                }
        );

    private static PolicyFigure Tier(ModelTier tier) =>
        new(
            $"tier-{tier}",
            tier.ToString(),
            p => p.Tiers.Of(tier),
            (p, v) =>
                p with
                {
                    Tiers = tier switch
                    {
                        ModelTier.Frontier => p.Tiers with { Frontier = v },
                        ModelTier.Production => p.Tiers with { Production = v },
                        _ => p.Tiers with { Edge = v },
                    },
                }
        );

    private static PolicyFigure Degree(Substitutability degree) =>
        new(
            $"degree-{degree}",
            SubstitutabilityNames.NameOf(degree),
            p => p.Substitutability.Of(degree),
            (p, v) =>
                p with
                {
                    Substitutability = degree switch
                    {
                        Signals.Substitutability.Easily => p.Substitutability with { Easily = v },
                        Signals.Substitutability.Medium => p.Substitutability with { Medium = v },
                        Signals.Substitutability.HighlyComplex => p.Substitutability with { HighlyComplex = v },
                        _ => p.Substitutability with { NotSubstitutable = v },
                    },
                }
        );

    private static PolicyFigure Term(ContractTermKind kind) =>
        new(
            $"term-{kind}",
            ContractTerms.NameOf(kind),
            p => p.Contract.Of(kind),
            (p, v) =>
                p with
                {
                    Contract = kind switch
                    {
                        ContractTermKind.Exclusivity => p.Contract with { Exclusivity = v },
                        ContractTermKind.NoTerminationForConvenience => p.Contract with { NoTerminationForConvenience = v },
                        ContractTermKind.AutoRenewalLongNotice => p.Contract with { AutoRenewalLongNotice = v },
                        ContractTermKind.RightOfFirstRefusal => p.Contract with { RightOfFirstRefusal = v },
                        ContractTermKind.MilestoneOrControlRight => p.Contract with { MilestoneOrControlRight = v },
                        ContractTermKind.ParityOwed => p.Contract with { ParityOwed = v },
                        ContractTermKind.AntiAssignment => p.Contract with { AntiAssignment = v },
                        _ => p.Contract with { NoTransitionService = v },
                    },
                }
        );

    private static IReadOnlyList<PolicyFigure> Readiness =>
        [
            new("exit-plan", "Exit plan", p => p.Readiness.ExitPlan, (p, v) => p with { Readiness = p.Readiness with { ExitPlan = v } }),
            new(
                "tested",
                "Tested within 12 months",
                p => p.Readiness.TestedWithin12Months,
                (p, v) => p with { Readiness = p.Readiness with { TestedWithin12Months = v } }
            ),
            new(
                "alternatives",
                "Alternatives named",
                p => p.Readiness.AlternativesNamed,
                (p, v) => p with { Readiness = p.Readiness with { AlternativesNamed = v } }
            ),
            new(
                "audited",
                "Audited within 24 months",
                p => p.Readiness.AuditedWithin24Months,
                (p, v) => p with { Readiness = p.Readiness with { AuditedWithin24Months = v } }
            ),
            new(
                "reintegration-easy",
                "Reintegration easy",
                p => p.Readiness.ReintegrationEasy,
                (p, v) => p with { Readiness = p.Readiness with { ReintegrationEasy = v } }
            ),
            new(
                "reintegration-difficult",
                "Reintegration difficult",
                p => p.Readiness.ReintegrationDifficult,
                (p, v) => p with { Readiness = p.Readiness with { ReintegrationDifficult = v } },
                CountsInSum: false
            ),
        ];

    private static IReadOnlyList<PolicyFigure> Bands =>
        [
            new("band-moderate", "Moderate from", p => p.Bands.Moderate, (p, v) => p with { Bands = p.Bands with { Moderate = v } }),
            new("band-high", "High from", p => p.Bands.High, (p, v) => p with { Bands = p.Bands with { High = v } }),
            new("band-severe", "Severe from", p => p.Bands.Severe, (p, v) => p with { Bands = p.Bands with { Severe = v } }),
        ];
}
