using System.Text.Json;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>
/// The files below the location that a source's settings name, whether it is a folder of the server or an address. Paths are relative
/// to the location and never lead out of it.
/// </summary>
internal abstract class SourceFiles
{
    /// <summary>Largest file that is taken in, as it lies there: exports are cut into parts far below.</summary>
    public const long LargestFile = 4L << 30;

    /// <summary>Files below one location: beyond it, the location is not that of an export.</summary>
    public const int MostFiles = 100_000;

    /// <summary>Where the files are, for messages; never with a key in it.</summary>
    public abstract string Shown { get; }

    /// <param name="store">What an address is taken for whose host does not say.</param>
    /// <exception cref="PullException">The location is none.</exception>
    public static SourceFiles Open(PullContext context, ObjectStore store)
    {
        var location = SourceLocation.Parse(context.Settings[CommonSettings.Location]);
        return location.Address is { } address
            ? new AddressFiles(
                context,
                new StoreAddress(address, StoreAddress.StoreOf(address) ?? store, context.Settings.Secret),
                context.Settings[LocationSettings.Path]
            )
            : new FolderFiles(location.Folder!);
    }

    /// <summary>Every file below the location, in the order of their paths.</summary>
    /// <param name="months">First days: asked for one by one where a path of the month's file is set, otherwise not looked at.</param>
    public abstract Task<IReadOnlyList<SourceFile>> ListAsync(IEnumerable<DateOnly> months, CancellationToken cancellationToken);

    /// <summary>The file from its beginning, whole.</summary>
    /// <exception cref="PullException">There is none, or it cannot be had.</exception>
    public async Task<OpenedFile> OpenAsync(string path, CancellationToken cancellationToken) =>
        await OpenCheckedAsync(SourcePath.Below(path), cancellationToken);

    /// <summary>A small file of JSON, such as a manifest.</summary>
    public async Task<JsonDocument> JsonAsync(string path, CancellationToken cancellationToken) =>
        await JsonCheckedAsync(SourcePath.Below(path), cancellationToken);

    protected abstract Task<OpenedFile> OpenCheckedAsync(string path, CancellationToken cancellationToken);

    protected abstract Task<JsonDocument> JsonCheckedAsync(string path, CancellationToken cancellationToken);

    protected PullException TooMany() =>
        new($"More than {MostFiles:N0} files lie below {Shown}: enter the location of the export's own folder.");
}
