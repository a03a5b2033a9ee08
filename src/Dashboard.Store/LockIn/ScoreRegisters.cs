using Dashboard.Domain.LockIn.Signals;
using Dashboard.Store.Readiness;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.LockIn;

/// <summary>What people entered of applications and readiness, as the scores of all vendors need it.</summary>
/// <param name="Alternatives">By application.</param>
/// <param name="ExitPlans">By vendor.</param>
/// <param name="SwitchingCosts">By vendor.</param>
internal sealed record ScoreRegisters(
    IReadOnlyDictionary<int, ScoredApplication> Applications,
    ILookup<int, ScoredAlternative> Alternatives,
    IReadOnlyDictionary<int, ExitPlan> ExitPlans,
    IReadOnlyDictionary<int, SwitchingCostEstimate> SwitchingCosts,
    RecordDates Dates
)
{
    public static async Task<ScoreRegisters> ReadAsync(DashboardDbContext db, RecordDates dates, CancellationToken cancellationToken) =>
        new(
            await ScoredApplications(db).ToDictionaryAsync(a => a.Id, cancellationToken),
            (await ScoredAlternatives(db).ToListAsync(cancellationToken)).ToLookup(a => a.ApplicationId),
            (await db.ExitPlans.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancellationToken))
                .GroupBy(p => p.VendorId)
                .ToDictionary(g => g.Key, g => g.Last()),
            (await db.SwitchingCosts.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancellationToken))
                .GroupBy(s => s.VendorId)
                .ToDictionary(g => g.Key, g => g.Last()),
            dates
        );

    internal static IQueryable<ScoredApplication> ScoredApplications(DashboardDbContext db) =>
        db
            .Applications.OrderBy(a => a.Id)
            .Select(a => new ScoredApplication(
                a.Id,
                a.Name,
                a.Substitutability,
                a.SubstitutabilityReason,
                a.HasBackup,
                a.BackupModelId != null,
                a.BackupModel!.VendorId,
                a.BackupHostId
            ));

    internal static IQueryable<ScoredAlternative> ScoredAlternatives(DashboardDbContext db) =>
        db.Alternatives.OrderBy(a => a.Id).Select(a => new ScoredAlternative(a.ApplicationId, a.Model!.VendorId, a.HostId));
}

internal sealed record ScoredApplication(
    int Id,
    string Name,
    Substitutability? Declared,
    string Reason,
    bool? HasBackup,
    bool NamesBackupModel,
    int? BackupDeveloperId,
    int? BackupHostId
);

internal sealed record ScoredAlternative(int ApplicationId, int DeveloperId, int? HostId);
