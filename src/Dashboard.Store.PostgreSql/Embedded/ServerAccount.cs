using System.Globalization;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>The unprivileged account that runs the server when the application runs as root, which PostgreSQL refuses.</summary>
internal sealed record ServerAccount(string Name, uint UserId, uint GroupId)
{
    public const string Switcher = "setpriv";
    private static readonly string[] Preferred = ["dashboard", "postgres", "nobody"];

    /// <summary>
    /// True where a folder above the data folder is closed to the account (say, /root). The server then keeps the one capability to
    /// read and pass what is closed; it still writes only what belongs to it.
    /// </summary>
    public bool PassesClosedFolders { get; init; }

    public IReadOnlyList<string> SwitcherArguments =>
        [
            string.Create(CultureInfo.InvariantCulture, $"--reuid={UserId}"),
            string.Create(CultureInfo.InvariantCulture, $"--regid={GroupId}"),
            "--clear-groups",
            .. PassesClosedFolders
                ?
                [
                    "--inh-caps=-all,+dac_read_search",
                    "--ambient-caps=-all,+dac_read_search",
                    "--bounding-set=-all,+dac_read_search",
                    // Else the system forgets the capability where a program asks by access(2).
                    "--securebits=+no_setuid_fixup",
                ]
                : Array.Empty<string>(),
            "--",
        ];

    /// <summary>Null where the application's own account can run the server.</summary>
    public static async Task<ServerAccount?> ChooseAsync(PostgresFolder folder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new EmbeddedPostgresException("PostgreSQL refuses to run as root: start Dashboard as an ordinary user.");
        }

        var account = await OwnerOfAsync(folder.Cluster, cancellationToken) ?? FirstPreferred();
        if (await account.CanPassAsync(folder.Root, cancellationToken))
        {
            return account;
        }

        account = account with { PassesClosedFolders = true };
        return await account.CanPassAsync(folder.Root, cancellationToken)
            ? account
            : throw new EmbeddedPostgresException(
                $"The account '{account.Name}', which runs the database because PostgreSQL refuses root, cannot enter {folder.Root}: choose a data folder that other accounts can pass, such as {EmbeddedPostgresOptions.DefaultDataFolder}."
            );
    }

    public async Task OwnAsync(string path, CancellationToken cancellationToken)
    {
        string owner = string.Create(CultureInfo.InvariantCulture, $"{UserId}:{GroupId}");
        var result = await ProgramRunner.RunAsync(null, "chown", ["-R", "-h", owner, path], null, cancellationToken);
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException($"Cannot give {path} to the account '{Name}' that runs the database: {result.LastLines}.");
        }
    }

    /// <summary>An existing database keeps the account that owns it, so that root can help out on an ordinary user's folder.</summary>
    public static async Task<ServerAccount?> OwnerOfAsync(string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var result = await ProgramRunner.RunAsync(null, "stat", ["-c", "%U:%u:%g", path], null, cancellationToken);
        var parts = result.Output.Trim().Split(':');
        return parts.Length == 3 && TryIds(parts[1], parts[2], out var user, out var group) && user != 0
            ? new ServerAccount(parts[0], user, group)
            : null;
    }

    private static ServerAccount FirstPreferred()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        foreach (var name in Preferred)
        {
            if (
                accounts.Find(fields => fields[0] == name) is { } found
                && TryIds(found[2], found[3], out var user, out var group)
                && user != 0
            )
            {
                return new ServerAccount(name, user, group);
            }
        }

        throw new EmbeddedPostgresException(
            "PostgreSQL refuses to run as root, and there is no account to run it: create one with 'useradd --system dashboard', or start Dashboard as an ordinary user."
        );
    }

    private static bool TryIds(string user, string group, out uint userId, out uint groupId)
    {
        groupId = 0;
        return uint.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out userId)
            && uint.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out groupId);
    }

    private async Task<bool> CanPassAsync(string path, CancellationToken cancellationToken) =>
        (await ProgramRunner.RunAsync(this, "test", ["-x", path], null, cancellationToken)).Succeeded;
}
