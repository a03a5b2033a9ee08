using Dashboard.Store.Imports;

namespace Dashboard.Web.Imports;

/// <summary>A file that a person sent, in the upload folder under a name of our own.</summary>
/// <param name="Name">The person's name for it: shown and stored as data, never used as a path.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes.</param>
public sealed record Upload(Guid Id, ImportKind Kind, string Name, string Path, long Length, string SentBy, DateTimeOffset SentAt)
{
    public ImportFile ToFile() => ImportFile.FromDisk(Path, Name);
}

/// <summary>The file cannot be taken; the message says why and what to do, for the person who sent it.</summary>
public sealed class UploadRefusedException(string message) : Exception(message);
