using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>F5, told as what is missing: because the best of everything earns 100, 100 − Σ earned = Σ missed.</summary>
public static class ExitReadinessFactor
{
    public static FactorScore Score(ExitReadiness signals, LockInPolicy policy)
    {
        var points = policy.Readiness;
        Contribution[] contributions =
        [
            Item("Exit plan", signals.ExitPlan, points.ExitPlan, signals, "Say whether there is an exit plan."),
            Item(
                "Exit tested within 12 months",
                signals.TestedWithin12Months,
                points.TestedWithin12Months,
                signals,
                "Record when the exit plan was last tested, or that it never was."
            ),
            Item(
                "Alternatives named",
                signals.AlternativesNamed,
                points.AlternativesNamed,
                signals with
                {
                    Evidence = signals.AlternativesEvidence ?? signals.Evidence,
                },
                "Name the alternatives, or say that there are none."
            ),
            Item(
                "Audited within 24 months",
                signals.AuditedWithin24Months,
                points.AuditedWithin24Months,
                signals,
                "Record when the vendor was last audited, or that it never was."
            ),
            Reintegrated(signals, points),
        ];
        return FactorScore.Of(
            FactorId.ExitReadiness,
            policy,
            LockInCalculator.Sum(contributions.Select(c => c.Points)),
            contributions,
            $"100 − (exit plan {Figures.Points(points.ExitPlan)} + tested within 12 months {Figures.Points(points.TestedWithin12Months)} + "
                + $"alternatives named {Figures.Points(points.AlternativesNamed)} + audited within 24 months {Figures.Points(points.AuditedWithin24Months)} + "
                + $"reintegration easy {Figures.Points(points.ReintegrationEasy)} or difficult {Figures.Points(points.ReintegrationDifficult)}).",
            "DORA article 28(8) asks for exit plans that are documented, tested and name alternatives; its register (B_07.01) asks for the "
                + "last audit and how hard taking back would be; Delegated Regulation (EU) 2024/1773 details exit strategies. The points are our policy."
        );
    }

    private static Contribution Item(string name, bool? ready, decimal points, ExitReadiness signals, string question) =>
        ready switch
        {
            true => new Contribution($"{name}: yes", Interval.Exactly(0), signals.Evidence),
            false => new Contribution($"{name}: no", Interval.Exactly(points), signals.Evidence),
            null => new Contribution($"{name}: not known", new Interval(0, points), signals.Evidence, question, Remedy.ExitPlan),
        };

    private static Contribution Reintegrated(ExitReadiness signals, ReadinessPoints points) =>
        signals.Reintegration is { } reintegration
            ? new Contribution(
                $"Reintegration: {Words(reintegration)}",
                Interval.Exactly(points.ReintegrationEasy - points.Of(reintegration)),
                signals.Evidence
            )
            : new Contribution(
                "Reintegration: not known",
                new Interval(0, points.ReintegrationEasy),
                signals.Evidence,
                "Say how hard taking the service back in house would be.",
                Remedy.ExitPlan
            );

    private static string Words(Reintegration reintegration) =>
        reintegration switch
        {
            Reintegration.Easy => "easy",
            Reintegration.Difficult => "difficult",
            _ => "highly complex",
        };
}
