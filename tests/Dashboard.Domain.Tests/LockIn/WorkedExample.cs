using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Domain.Vendors;

namespace Dashboard.Domain.Tests.LockIn;

/// <summary>The worked example of the design, in thousands where the factor does not care.</summary>
internal static class WorkedExample
{
    public static DependenceSignals Dependence { get; } =
        new(
            [
                new TierDependence(ModelTier.Frontier, 500, 400, AsParty: 400, AsDeveloper: 400, AsHost: 0),
                new TierDependence(ModelTier.Production, 1000, 500, AsParty: 500, AsDeveloper: 300, AsHost: 100),
                new TierDependence(ModelTier.Edge, 100, 0, 0, 0, 0),
            ],
            UnmappedSpend.None
        );

    public static IReadOnlyList<ApplicationSubstitutability> Applications { get; } =
    [
        new("Claims assistant", 600_000, Substitutability.HighlyComplex),
        new("Support search", 300_000, Substitutability.Medium),
        new("Mail sorter", 100_000, Substitutability.Easily),
    ];

    public static SwitchingCost Switching { get; } =
        new()
        {
            Hours = 1_200,
            HourlyRate = 120,
            ReEvaluation = 30_000,
            ReEmbeddingAndData = 100_000,
            DualRunning = 0,
            TerminationFee = 126_000,
            ForfeitedCommitment = 0,
            AnnualSpend = 1_000_000,
        };

    public static IReadOnlyList<ContractTerm> Terms { get; } =
    [
        .. ContractTerms.All.Select(kind => new ContractTerm(
            kind,
            kind
                is ContractTermKind.NoTerminationForConvenience
                    or ContractTermKind.AutoRenewalLongNotice
                    or ContractTermKind.MilestoneOrControlRight
                ? TermPresence.Present
                : TermPresence.Absent
        )),
    ];

    public static ExitReadiness Readiness { get; } =
        new()
        {
            ExitPlan = true,
            TestedWithin12Months = false,
            AlternativesNamed = true,
            AuditedWithin24Months = false,
            Reintegration = Reintegration.Difficult,
        };

    public static IReadOnlyList<BackupCoverage> Backups { get; } =
    [
        new("Claims assistant", 500_000, BackupState.SharesHostOrController),
        new("Support search", 400_000, BackupState.Independent),
        new("Mail sorter", 100_000, BackupState.None),
    ];

    public static LockInSignals Signals { get; } =
        new()
        {
            Dependence = Dependence,
            Applications = Applications,
            Switching = Switching,
            Terms = Terms,
            Readiness = Readiness,
            Backups = Backups,
        };
}
