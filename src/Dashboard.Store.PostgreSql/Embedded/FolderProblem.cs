namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Says in one line, with a remedy, why the data folder cannot be used.</summary>
internal static class FolderProblem
{
    private const int NoSpaceUnix = 28;
    private const int DiskFullWindows = 112;

    public static async Task ExplainAsync(PostgresFolder folder, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Explain(folder, exception);
        }
    }

    private static EmbeddedPostgresException Explain(PostgresFolder folder, Exception exception)
    {
        var code = exception.HResult & 0xFFFF;
        return code == (OperatingSystem.IsWindows() ? DiskFullWindows : NoSpaceUnix)
            ? new EmbeddedPostgresException(
                $"The disk that holds {folder.DataFolder} is full: free some space, then start again.",
                exception
            )
            : new EmbeddedPostgresException(
                $"The data folder {folder.DataFolder} cannot be written by the user {Environment.UserName} ({exception.Message.TrimEnd('.')}): make it writable, or choose another data folder.",
                exception
            );
    }
}
