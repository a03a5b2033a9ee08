using Dashboard.Sources.Files;

namespace Dashboard.Sources.Pulling.Locations;

/// <summary>A file below a location.</summary>
/// <param name="Path">Relative to the location, with slashes.</param>
/// <param name="Bytes">Null when the location does not say.</param>
/// <param name="Version">Another one after every change; null when the location does not say.</param>
internal sealed record SourceFile(string Path, long? Bytes, string? Version)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder with its slash; empty for the location itself.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];
}

/// <summary>An opened file; what was copied for it goes with it.</summary>
internal sealed class OpenedFile(Stream content, SpooledFile? spool) : IAsyncDisposable
{
    public Stream Content => content;

    public async ValueTask DisposeAsync()
    {
        await content.DisposeAsync();
        spool?.Dispose();
    }
}
