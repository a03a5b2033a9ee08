using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Files;

/// <summary>
/// A folder of its own in the temporary folder, which only this user may enter, gone when disposed. An upload is copied there: it is
/// looked at before it is read, by another process perhaps, and more than once.
/// </summary>
internal sealed class SpooledFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-");

    /// <summary>The copy, named by us: what the user calls the file is never a path.</summary>
    public string Path => Beside("upload");

    /// <summary>Another file in the same folder.</summary>
    public string Beside(string name) => System.IO.Path.Combine(folder.FullName, name);

    /// <exception cref="RefusedDocumentException">Empty, or larger than allowed.</exception>
    public static async Task<SpooledFile> CopyAsync(Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        var spool = new SpooledFile();
        try
        {
            await using var copy = File.Create(spool.Path);
            var buffer = new byte[1 << 16];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (copy.Length + read > mostBytes)
                {
                    throw new RefusedDocumentException($"is larger than {mostBytes >> 20} MB, the most that is read: split it.");
                }

                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            return copy.Length > 0 ? spool : throw new RefusedDocumentException("is empty: export it again.");
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
            folder.Refresh();
        }
    }
}
