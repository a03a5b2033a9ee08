namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Finds a server that already runs on the folder, and waits until it answers.</summary>
internal static class ServerJoin
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Recovery after a crash may have gigabytes of log to replay.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Null where no server runs. The caller holds the start lock, so none can appear meanwhile.</summary>
    public static async Task<PostmasterFile?> FindAsync(PostgresFolder folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (PostmasterFile.TryRead(folder.PostmasterFile) is { } file && ServerProcesses.IsAlive(file))
        {
            var password = ServerPassword.Read(folder);
            if (file.IsReady && (password is null || await new ServerAddress(file.Port, password).AnswersAsync(folder, cancellationToken)))
            {
                return file;
            }

            if (time.GetElapsedTime(began) > Patience)
            {
                throw new EmbeddedPostgresException(
                    $"The database server (process {file.ProcessId}) runs on {folder.Cluster} but does not answer on port {file.Port}: look into {folder.Logs}, or end that process and start again."
                );
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        return null;
    }
}
