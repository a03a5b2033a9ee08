using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>Points that readiness takes off F5; the best of everything takes off 100.</summary>
public sealed record ReadinessPoints(
    decimal ExitPlan,
    decimal TestedWithin12Months,
    decimal AlternativesNamed,
    decimal AuditedWithin24Months,
    decimal ReintegrationEasy,
    decimal ReintegrationDifficult
)
{
    public decimal Of(Reintegration reintegration) =>
        reintegration switch
        {
            Reintegration.Easy => ReintegrationEasy,
            Reintegration.Difficult => ReintegrationDifficult,
            Reintegration.HighlyComplex => 0,
            _ => throw new ArgumentOutOfRangeException(nameof(reintegration), reintegration, "Unknown reintegration."),
        };
}
