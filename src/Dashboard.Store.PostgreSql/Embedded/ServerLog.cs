namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Reads what the server wrote during one start: first into start.log, then, once its collector runs, into the day's file.</summary>
internal sealed class ServerLog
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(6);
    private readonly PostgresFolder _folder;
    private readonly Dictionary<string, long> _lengths;

    private ServerLog(PostgresFolder folder)
    {
        _folder = folder;
        _lengths = Files().ToDictionary(file => file.FullName, file => file.Length, StringComparer.Ordinal);
    }

    public static ServerLog Begin(PostgresFolder folder, TimeProvider time)
    {
        // The server overwrites a weekday's file only when it runs at midnight.
        var directory = new DirectoryInfo(folder.Logs);
        var limit = time.GetUtcNow().UtcDateTime - Kept;
        foreach (var old in directory.EnumerateFiles(ServerSettings.LogNames).Where(file => file.LastWriteTimeUtc < limit).ToList())
        {
            old.Delete();
        }

        File.Delete(folder.StartLog);
        return new ServerLog(folder);
    }

    public string ReadNew() => string.Concat(Files().Select(ReadNew));

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_folder.Logs).EnumerateFiles("*.log").OrderBy(file => file.LastWriteTimeUtc);

    private string ReadNew(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Min(stream.Length, _lengths.GetValueOrDefault(file.FullName));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
