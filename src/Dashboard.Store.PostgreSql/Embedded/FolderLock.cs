namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>A lock file that the system releases when the process dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static FolderLock? TryTake(string path, bool exclusive)
    {
        try
        {
            // On Unix the runtime turns these into flock(LOCK_EX) and flock(LOCK_SH).
            return new FolderLock(
                exclusive
                    ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                    : new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
            );
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
    }

    public static async Task<FolderLock> TakeAsync(string path, bool exclusive, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryTake(path, exclusive) is { } taken)
            {
                return taken;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public void Dispose() => _file.Dispose();

    private static bool IsTaken(IOException exception)
    {
        // EWOULDBLOCK is 11 on Linux, 35 on macOS; ERROR_SHARING_VIOLATION is 32 on Windows.
        var code = exception.HResult & 0xFFFF;
        return OperatingSystem.IsWindows() ? code == 32
            : OperatingSystem.IsMacOS() ? code == 35
            : code == 11;
    }
}
