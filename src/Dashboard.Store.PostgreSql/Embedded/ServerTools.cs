using System.Text.Json;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>PostgreSQL's programs, proven to run, and the account that they run as (null: the application's own).</summary>
internal sealed record ServerTools(PostgresBinaries Binaries, ServerAccount? Account, string Version)
{
    /// <summary>The first part of the version, to which a data folder is bound.</summary>
    public string MajorVersion => Version.Split('.')[0];

    public static async Task<ServerTools> PrepareAsync(
        EmbeddedPostgresOptions options,
        PostgresFolder folder,
        CancellationToken cancellationToken
    )
    {
        var binaries = PostgresBinaries.Locate(options.BinariesFolder);
        var linked = LibraryLinks.TryComplete(binaries.Folder);
        var account = await ServerAccount.ChooseAsync(folder, cancellationToken);
        var attempt = linked ? await AskVersionAsync(binaries, account, cancellationToken) : null;
        if (attempt is { Succeeded: true })
        {
            return new ServerTools(binaries, account, VersionIn(attempt.Output));
        }

        // Out of the account's reach, or in a folder that lacks links and cannot be written: work from a copy of our own.
        var copy = BinariesCopy.Make(binaries, folder.BinariesCopy(await BuildOfAsync(binaries, cancellationToken)));
        var second = await AskVersionAsync(copy, account, cancellationToken);
        return second.Succeeded
            ? new ServerTools(copy, account, VersionIn(second.Output))
            : throw new EmbeddedPostgresException($"PostgreSQL's program {copy.Postgres} does not run here: {second.LastLines}.");
    }

    public Task<ProgramResult> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        string? input,
        CancellationToken cancellationToken
    ) => ProgramRunner.RunAsync(Account, program, arguments, input, cancellationToken);

    /// <summary>Gives what root created, copied or restored to the server's account.</summary>
    public async Task EnsureOwnedAsync(string path, CancellationToken cancellationToken)
    {
        if (Account is not null && await ServerAccount.OwnerOfAsync(path, cancellationToken) is null)
        {
            await Account.OwnAsync(path, cancellationToken);
        }
    }

    // By way of env: setpriv itself can still reach what is closed to the account, and would prove nothing.
    private static Task<ProgramResult> AskVersionAsync(
        PostgresBinaries binaries,
        ServerAccount? account,
        CancellationToken cancellationToken
    ) =>
        account is null
            ? ProgramRunner.RunAsync(null, binaries.Postgres, ["--version"], null, cancellationToken)
            : ProgramRunner.RunAsync(account, "env", [binaries.Postgres, "--version"], null, cancellationToken);

    // The npm package's version tells builds apart even where the program cannot run yet.
    private static async Task<string> BuildOfAsync(PostgresBinaries binaries, CancellationToken cancellationToken) =>
        PackageVersion(binaries) ?? VersionIn((await AskVersionAsync(binaries, null, cancellationToken)).Output);

    private static string? PackageVersion(PostgresBinaries binaries)
    {
        var description = Path.Combine(Path.GetDirectoryName(binaries.Folder)!, "package.json");
        if (Path.GetFileName(binaries.Folder) != "native" || !File.Exists(description))
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(description));
        return json.RootElement.GetProperty("version").GetString();
    }

    // The program says "postgres (PostgreSQL) 18.4".
    private static string VersionIn(string output) => output.Trim().Split(' ')[^1];
}
