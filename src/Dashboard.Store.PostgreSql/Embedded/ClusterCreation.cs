namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Makes a data folder for the server: initdb, then the one role and the one database. It appears whole or not at all.</summary>
internal static class ClusterCreation
{
    // A new data folder takes about 60 MB; the write-ahead log grows at once with the first import.
    private const long LeastFreeBytes = 256L << 20;

    private const string SettingsOfInitDb = "postgresql.conf";

    public static async Task RunAsync(
        ServerTools tools,
        PostgresFolder folder,
        string password,
        EmbeddedPostgresOptions options,
        CancellationToken cancellationToken
    )
    {
        RequireSpace(folder);
        foreach (var abandoned in Directory.EnumerateDirectories(folder.Root, "data.*.partial").ToList())
        {
            Directory.Delete(abandoned, recursive: true);
        }

        // A name of its own: an initdb that outlived a killed application must not write into this one.
        var partial = $"{folder.Cluster}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(partial);
            await tools.EnsureOwnedAsync(partial, cancellationToken);
            await InitialiseAsync(tools, partial, options, cancellationToken);
            await SingleUser.RunAsync(
                tools,
                partial,
                Path.Combine(partial, SettingsOfInitDb),
                [
                    // pg_signal_backend: DROP DATABASE … WITH (FORCE) also has to end an autovacuum at work there.
                    $"CREATE ROLE {ServerAddress.Role} LOGIN CREATEDB IN ROLE pg_signal_backend PASSWORD '{password}';",
                    $"CREATE DATABASE {ServerAddress.Database} OWNER {ServerAddress.Role};",
                ],
                cancellationToken
            );

            // The settings in force are the application's, outside this folder: leave none here that would mislead.
            File.Delete(Path.Combine(partial, SettingsOfInitDb));
            File.Delete(Path.Combine(partial, "pg_hba.conf"));
            Directory.Move(partial, folder.Cluster);
        }
        catch (Exception) when (Directory.Exists(partial))
        {
            Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    private static async Task InitialiseAsync(
        ServerTools tools,
        string cluster,
        EmbeddedPostgresOptions options,
        CancellationToken cancellationToken
    )
    {
        List<string> arguments =
        [
            "-D",
            cluster,
            "--username=" + SingleUser.Superuser,
            "--auth=reject",
            "--encoding=UTF8",
            // Text sorts the way people expect (xAI beside Xerox) by the bundled ICU, whatever locales the machine has.
            "--locale-provider=icu",
            "--icu-locale=und",
            "--locale=C",
            "--no-instructions",
        ];
        if (options.Settings.TryGetValue("fsync", out var fsync) && fsync == "off")
        {
            arguments.Add("--no-sync");
        }

        var result = await tools.RunAsync(tools.Binaries.InitDb, arguments, null, cancellationToken);
        if (!result.Succeeded)
        {
            throw StartFailure.KnownCause(cluster, result.Errors)
                ?? new EmbeddedPostgresException($"PostgreSQL could not create its data folder {cluster}: {result.LastLines}.");
        }
    }

    private static void RequireSpace(PostgresFolder folder)
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace;
        if (free < LeastFreeBytes)
        {
            throw new EmbeddedPostgresException(
                $"Too little space for a new database: {free >> 20} MB free at {folder.Root}, {LeastFreeBytes >> 20} MB needed; free some, or choose another data folder."
            );
        }
    }
}
