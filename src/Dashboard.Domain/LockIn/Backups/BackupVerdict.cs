using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Backups;

/// <summary>What a backup is worth when the vendor stops, and why.</summary>
/// <param name="Reason">One sentence: the first rule that decided.</param>
/// <param name="Evidence">One sentence: the two uses that were compared, with who controls whom.</param>
public sealed record BackupVerdict(BackupState State, string Reason, string Evidence);
