using Dashboard.Domain.LockIn.Policy;
using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Factors;

/// <summary>F6. No spend with the vendor leaves nothing to back up: 0.</summary>
public static class CommonModeFactor
{
    public static FactorScore Score(IReadOnlyList<BackupCoverage>? backups, LockInPolicy policy) =>
        FactorScore.Of(
            FactorId.CommonMode,
            policy,
            backups is null ? Interval.Unknown : Value(backups),
            backups is null ? Unknown : Contributions(backups),
            "100 × (spend whose backup shares the compute host or the controlling owner + spend without a backup) ÷ spend.",
            "Delegated Regulation (EU) 2024/1502 calls providers critical by how many depend on the same one and by how replaceable it is; "
                + "we ask the same of our own backups. The formula is our policy."
        );

    private static IReadOnlyList<Contribution> Unknown { get; } =
    [
        new(
            "No application mapped to the vendor",
            Interval.Unknown,
            Question: "Say which applications use the vendor and what backs each up.",
            Remedy: Remedy.Applications
        ),
    ];

    private static Interval Value(IReadOnlyList<BackupCoverage> backups)
    {
        var spend = backups.Sum(Spend);
        return spend == 0
            ? Interval.Exactly(0)
            : new Interval(
                100 * backups.Sum(b => Spend(b) * Exposed(b).Lower) / spend,
                100 * backups.Sum(b => Spend(b) * Exposed(b).Upper) / spend
            );
    }

    private static List<Contribution> Contributions(IReadOnlyList<BackupCoverage> backups)
    {
        var spend = backups.Sum(Spend);
        return
        [
            .. backups.Select(b => new Contribution(
                $"{b.Application}: {Figures.Amount(Spend(b))}, {Words(b.Backup)}",
                spend == 0 ? Interval.Exactly(0) : (100 * Spend(b) / spend) * Exposed(b),
                b.Evidence,
                b.Backup == BackupState.Unknown ? Question(b) : null,
                b.Backup == BackupState.Unknown ? SpendSubjects.RemedyOf(b.Subject, Remedy.Backups) : null
            )),
        ];
    }

    private static string Question(BackupCoverage backup) =>
        backup.Subject switch
        {
            SpendSubject.Application => $"Name the backup of {backup.Application} and who hosts it, or say that there is none.",
            SpendSubject.AllApplications => "Name the backup of each application and who hosts it, or say that there is none.",
            _ => SpendSubjects.UsageQuestion(backup.Subject),
        };

    /// <summary>The part of the spend that fails together with the vendor: 0 or 1.</summary>
    private static Interval Exposed(BackupCoverage backup) =>
        backup.Backup switch
        {
            BackupState.Independent => Interval.Exactly(0),
            BackupState.SharesHostOrController or BackupState.None => Interval.Exactly(1),
            _ => new Interval(0, 1),
        };

    private static string Words(BackupState state) =>
        state switch
        {
            BackupState.Independent => "independent backup",
            BackupState.SharesHostOrController => "backup shares host or controller",
            BackupState.None => "no backup",
            _ => "backup not known",
        };

    // A net credit is no spend that would have to be backed up.
    private static decimal Spend(BackupCoverage backup) => Math.Max(0, backup.Spend);
}
