using System.Text.Json.Serialization;
using Dashboard.Domain.Evidence;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>What the designated backup of an application is worth when the vendor fails.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BackupState>))]
public enum BackupState
{
    Unknown = 0,

    /// <summary>Another compute host and another controlling owner.</summary>
    Independent = 1,

    /// <summary>Fails together with the vendor.</summary>
    SharesHostOrController = 2,
    None = 3,
}

/// <summary>F6: one application's spend with the vendor (reporting currency) and its backup.</summary>
/// <param name="Application">What a person calls it.</param>
/// <param name="Subject">Not an application where the spend is not (yet) shared out among applications.</param>
public sealed record BackupCoverage(
    string Application,
    decimal Spend,
    BackupState Backup,
    EvidenceItem? Evidence = null,
    SpendSubject Subject = SpendSubject.Application
);
