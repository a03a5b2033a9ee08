using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Vendors.Ownership;

namespace Dashboard.Domain.LockIn.Backups;

/// <summary>
/// F6: whether an application's backup would stop together with the vendor. One shared part is enough, whatever else is not known; a backup
/// is independent only when developer and host of both uses are known. What is found out later so never contradicts an earlier verdict.
/// </summary>
/// <param name="controllers">A change of ownership is a change of facts: a vendor without a parent on file counts as its own controller.</param>
/// <param name="nameOf">Name of a vendor by its id.</param>
public sealed class BackupClassifier(Controllers controllers, Func<int, string> nameOf)
{
    /// <param name="vendorId">The vendor whose score is asked.</param>
    public BackupVerdict Classify(int vendorId, PresentUse use, BackupDeclaration backup) =>
        backup.Exists switch
        {
            null => new(BackupState.Unknown, "Nobody has said whether there is a backup.", Now(use) + "."),
            false => new(BackupState.None, "There is no backup, by our own register.", Now(use) + "."),
            true => Compare(vendorId, use, backup),
        };

    private BackupVerdict Compare(int vendorId, PresentUse use, BackupDeclaration backup)
    {
        var evidence = $"{Now(use)}; backup: {Described("developer", backup.DeveloperId)}, {Described("compute host", backup.HostId)}.";
        if (Shared(vendorId, use, backup) is { } shared)
        {
            return new BackupVerdict(BackupState.SharesHostOrController, shared, evidence);
        }

        return Missing(use, backup) is { } missing
            ? new BackupVerdict(BackupState.Unknown, missing, evidence)
            : new BackupVerdict(BackupState.Independent, "The backup has another compute host and another controlling owner.", evidence);
    }

    private string? Shared(int vendorId, PresentUse use, BackupDeclaration backup) =>
        Both("Both run on the compute of", use.HostId, backup.HostId)
        ?? Both("Both models come from", use.DeveloperId, backup.DeveloperId)
        ?? Both("The backup runs on the compute of the vendor in question,", vendorId, backup.HostId)
        ?? Both("The backup's model comes from the vendor in question,", vendorId, backup.DeveloperId);

    private string? Both(string words, int? ours, int? backups)
    {
        if (ours is not { } one || backups is not { } other || !controllers.HaveOneController(one, other))
        {
            return null;
        }

        return one == other ? $"{words} {nameOf(one)}." : $"{words} {UnderOneController(one, other)}.";
    }

    private string UnderOneController(int one, int other)
    {
        var top = controllers.UltimateParent(one);
        return top == one ? $"{nameOf(one)}, which controls {nameOf(other)}"
            : top == other ? $"{nameOf(one)}, which {nameOf(other)} controls"
            : $"{nameOf(one)}, which {nameOf(top)} controls together with {nameOf(other)}";
    }

    private static string? Missing(PresentUse use, BackupDeclaration backup) =>
        (backup.HostId, use.HostId, backup.DeveloperId, use.DeveloperId) switch
        {
            (null, _, _, _) => "The backup's compute host is not known.",
            (_, null, _, _) => "The compute host of the present use is not known.",
            (_, _, null, _) => "The developer of the backup's model is not known.",
            (_, _, _, null) => "The developer of the model in use is not known.",
            _ => null,
        };

    private string Now(PresentUse use) =>
        $"Now: {Described("developer", use.DeveloperId)}, {Described("compute host", use.HostId)}, {Described("paid to", use.PartyId)}";

    private string Described(string role, int? vendorId)
    {
        if (vendorId is not { } id)
        {
            return $"{role} not known";
        }

        var top = controllers.UltimateParent(id);
        return top == id ? $"{role} {nameOf(id)}" : $"{role} {nameOf(id)} (controlled by {nameOf(top)})";
    }
}
