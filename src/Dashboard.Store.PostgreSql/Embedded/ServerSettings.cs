using System.Globalization;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Writes the server's two configuration files at every start, so that a new release brings its settings to an old folder.</summary>
internal static class ServerSettings
{
    public const string LogNames = "postgres-*.log";

    public static void Write(PostgresFolder folder, int port, IReadOnlyDictionary<string, string> extra)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hba_file"] = folder.Access,
            ["listen_addresses"] = ServerAddress.Host,
            ["port"] = port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = "",
            ["password_encryption"] = "scram-sha-256",
            ["max_connections"] = "100",
            // For a machine with 2 cores that runs the application as well.
            ["shared_buffers"] = "256MB",
            ["effective_cache_size"] = "1GB",
            ["work_mem"] = "16MB",
            ["maintenance_work_mem"] = "128MB",
            ["random_page_cost"] = "1.1",
            ["max_wal_size"] = "2GB",
            ["checkpoint_timeout"] = "15min",
            ["synchronous_commit"] = "on",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["datestyle"] = "ISO, YMD",
            // One file per weekday, overwritten a week later.
            ["logging_collector"] = "on",
            ["log_directory"] = folder.Logs,
            ["log_filename"] = "postgres-%a.log",
            ["log_truncate_on_rotation"] = "on",
            ["log_rotation_age"] = "1d",
            ["log_rotation_size"] = "0",
        };
        foreach (var (name, value) in extra)
        {
            settings[name] = value;
        }

        File.WriteAllText(
            folder.Settings,
            "# Written anew at every start. Put settings of your own into custom.conf beside this file.\n"
                + string.Concat(settings.Select(s => $"{s.Key} = '{Quoted(s.Value)}'\n"))
                + "include_if_exists = 'custom.conf'\n"
        );
        File.WriteAllText(
            folder.Access,
            "# Written anew at every start: one role, from this machine, by password.\n"
                + $"host all {ServerAddress.Role} {ServerAddress.Host}/32 scram-sha-256\n"
        );
        MakeReadable(folder.Settings);
        MakeReadable(folder.Access);
    }

    private static string Quoted(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);

    // The server's account reads them, whatever the application's umask; they hold no secret.
    private static void MakeReadable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }
}
