using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>F2. No spend with the vendor leaves nothing to substitute: 0.</summary>
public static class SubstitutabilityFactor
{
    public static FactorScore Score(IReadOnlyList<ApplicationSubstitutability>? applications, LockInPolicy policy)
    {
        var q = policy.Substitutability;
        return FactorScore.Of(
            FactorId.Substitutability,
            policy,
            applications is null ? Interval.Unknown : Value(applications, q),
            applications is null ? Unknown : Contributions(applications, q),
            $"Σ spend × q ÷ Σ spend over the applications that use the vendor; q: easily {Figures.Points(q.Easily)}, medium "
                + $"{Figures.Points(q.Medium)}, highly complex {Figures.Points(q.HighlyComplex)}, not substitutable {Figures.Points(q.NotSubstitutable)}.",
            "DORA article 29(1)(a) asks whether a provider can easily be replaced; its register of information (B_07.01.0050) has the four "
                + "degrees. The spacing between them is our policy."
        );
    }

    private static IReadOnlyList<Contribution> Unknown { get; } =
    [
        new(
            "No application mapped to the vendor",
            Interval.Unknown,
            Question: "Say which applications use the vendor and how hard each would be to move.",
            Remedy: Remedy.Applications
        ),
    ];

    private static Interval Value(IReadOnlyList<ApplicationSubstitutability> applications, SubstitutabilityScale q)
    {
        var spend = applications.Sum(Spend);
        return spend == 0
            ? Interval.Exactly(0)
            : new Interval(
                applications.Sum(a => Spend(a) * Q(a, q).Lower) / spend,
                applications.Sum(a => Spend(a) * Q(a, q).Upper) / spend
            );
    }

    private static List<Contribution> Contributions(IReadOnlyList<ApplicationSubstitutability> applications, SubstitutabilityScale q)
    {
        var spend = applications.Sum(Spend);
        return
        [
            .. applications.Select(a => new Contribution(
                $"{a.Application}: {Figures.Amount(Spend(a))} × q {Q(a, q)}",
                spend == 0 ? Interval.Exactly(0) : new Interval(Spend(a) * Q(a, q).Lower / spend, Spend(a) * Q(a, q).Upper / spend),
                a.Evidence,
                a.Declared is null ? Question(a) : null,
                a.Declared is null ? SpendSubjects.RemedyOf(a.Subject, Remedy.Applications) : null
            )),
        ];
    }

    private static string Question(ApplicationSubstitutability application) =>
        application.Subject switch
        {
            SpendSubject.Application => $"Declare how hard {application.Application} would be to move to another vendor.",
            SpendSubject.AllApplications => "Say how hard each application would be to move to another vendor.",
            _ => SpendSubjects.UsageQuestion(application.Subject),
        };

    private static Interval Q(ApplicationSubstitutability application, SubstitutabilityScale q) =>
        application.Declared is { } degree ? Interval.Exactly(q.Of(degree)) : q.Unknown;

    // A net credit is no spend that would have to move.
    private static decimal Spend(ApplicationSubstitutability application) => Math.Max(0, application.Spend);
}
