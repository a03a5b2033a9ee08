using Dashboard.Domain.LockIn.Terms;

namespace Dashboard.Domain.LockIn.Signals;

/// <summary>
/// All that is known of one vendor, gathered outside and judged inside. Null is unknown and widens the score; an empty list says that
/// there is nothing: no spend to substitute, none to back up. An empty list of terms leaves every term unknown.
/// </summary>
public sealed record LockInSignals
{
    /// <summary>F1. Null when no usage of the 90 days was imported.</summary>
    public DependenceSignals? Dependence { get; init; }

    /// <summary>F2. Spend that no application takes belongs in as an item of its own with an unknown degree.</summary>
    public IReadOnlyList<ApplicationSubstitutability>? Applications { get; init; }

    /// <summary>F3.</summary>
    public SwitchingCost Switching { get; init; } = new();

    /// <summary>F4. A term that is not in the list is unknown. Null when no contract is on file.</summary>
    public IReadOnlyList<ContractTerm>? Terms { get; init; }

    /// <summary>F5.</summary>
    public ExitReadiness Readiness { get; init; } = new();

    /// <summary>F6. Spend that no application takes belongs in as an item of its own with an unknown backup.</summary>
    public IReadOnlyList<BackupCoverage>? Backups { get; init; }

    /// <summary>Nothing is known of the vendor: the score is [0, 100].</summary>
    public static LockInSignals Nothing { get; } = new();
}
