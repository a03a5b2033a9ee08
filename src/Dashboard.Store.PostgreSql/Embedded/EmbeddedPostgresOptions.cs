namespace Dashboard.Store.PostgreSql.Embedded;

public sealed record EmbeddedPostgresOptions
{
    /// <summary>The application's data folder; the database lives in its subfolder <c>postgres</c>.</summary>
    public string DataFolder { get; init; } = DefaultDataFolder;

    /// <summary>A folder with PostgreSQL's <c>bin</c>, <c>lib</c> and <c>share</c>; null looks beside the program and in node_modules.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>A fixed TCP port on 127.0.0.1; null takes a random free one and keeps it while it stays free.</summary>
    public int? Port { get; init; }

    /// <summary>Server settings that replace the built-in ones; they count only for the process that starts the server.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Per user; a service path for root on Linux.</summary>
    public static string DefaultDataFolder
    {
        get
        {
            if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            {
                return "/var/lib/dashboard";
            }

            // On Linux this is XDG_DATA_HOME or ~/.local/share, on macOS ~/Library/Application Support, on Windows %LOCALAPPDATA%.
            var home = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            );
            return Path.Combine(home, OperatingSystem.IsLinux() ? "dashboard" : "Dashboard");
        }
    }
}
