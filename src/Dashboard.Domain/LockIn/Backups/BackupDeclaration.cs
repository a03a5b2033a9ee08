namespace Dashboard.Domain.LockIn.Backups;

/// <summary>What the register says of an application's backup: nothing yet, that there is none, or which model it is.</summary>
public sealed record BackupDeclaration
{
    private BackupDeclaration(bool? exists, int? developerId, int? hostId) => (Exists, DeveloperId, HostId) = (exists, developerId, hostId);

    /// <summary>Nobody has said whether there is a backup.</summary>
    public static BackupDeclaration NotSaid { get; } = new(null, null, null);

    /// <summary>Someone has said that there is no backup.</summary>
    public static BackupDeclaration None { get; } = new(false, null, null);

    /// <summary>Null where nobody has said.</summary>
    public bool? Exists { get; }

    /// <summary>Vendor that made the backup's model; null where it is not known.</summary>
    public int? DeveloperId { get; }

    /// <summary>Vendor on whose compute the backup would run; null where it is not known.</summary>
    public int? HostId { get; }

    public static BackupDeclaration Model(int? developerId, int? hostId) => new(true, developerId, hostId);
}
