namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>
/// Where everything of the embedded server lies. Only <see cref="Cluster"/> and <see cref="Logs"/> belong to the account that runs
/// the server; the rest belongs to the application, so that the server cannot change its own settings or read the password.
/// </summary>
internal sealed class PostgresFolder(string dataFolder)
{
    private const UnixFileMode SearchForOthers = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string DataFolder { get; } = Path.GetFullPath(dataFolder);
    public string Root => Path.Combine(DataFolder, "postgres");
    public string Cluster => Path.Combine(Root, "data");
    public string Logs => Path.Combine(Root, "log");
    public string StartLog => Path.Combine(Logs, "start.log");
    public string PostmasterFile => Path.Combine(Cluster, "postmaster.pid");
    public string Password => Path.Combine(Root, "password");
    public string Port => Path.Combine(Root, "port");
    public string Settings => Path.Combine(Root, "postgresql.conf");
    public string Access => Path.Combine(Root, "pg_hba.conf");

    /// <summary>Held exclusively, for moments: by whoever starts, joins or stops the server.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Held shared, for as long as a process uses the server.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    public string BinariesCopy(string version) => Path.Combine(Root, "bin-" + version);

    public void Create()
    {
        // pg_ctl puts these paths between double quotes and gives them to a shell.
        if (!OperatingSystem.IsWindows() && DataFolder.IndexOfAny(['"', '$', '`', '\\', '\n']) >= 0)
        {
            throw new EmbeddedPostgresException(
                $"The data folder's path {DataFolder} must not contain a double quote, dollar sign, backquote, backslash or line break: choose another."
            );
        }

        if (!Directory.Exists(DataFolder))
        {
            CreateOwn(DataFolder);
        }
        else if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess && !Directory.EnumerateFileSystemEntries(DataFolder).Any())
        {
            // Empty, so made for us: the server's account must be able to pass. A folder that holds something keeps its rights.
            File.SetUnixFileMode(DataFolder, File.GetUnixFileMode(DataFolder) | SearchForOthers);
        }

        if (!Directory.Exists(Root))
        {
            CreateOwn(Root);
        }
    }

    /// <summary>The server writes here, and nobody else reads it: its complaints can quote data.</summary>
    public void CreateLogs()
    {
        Directory.CreateDirectory(Logs);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Logs, OwnerOnly);
        }
    }

    private static void CreateOwn(string path)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? OwnerOnly | SearchForOthers : OwnerOnly);
        }
    }
}
