namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>
/// Statements that need the superuser run in PostgreSQL's single-user mode, while the server is down. So the superuser never has to
/// be reachable over the network, and has no password.
/// </summary>
internal static class SingleUser
{
    public const string Superuser = "postgres";

    public static async Task RunAsync(
        ServerTools tools,
        string cluster,
        string settings,
        IEnumerable<string> statements,
        CancellationToken cancellationToken
    )
    {
        string[] arguments =
        [
            "--single",
            "-D",
            cluster,
            "-c",
            "config_file=" + settings,
            "-c",
            "exit_on_error=true",
            // The statements carry the password: keep them out of error messages.
            "-c",
            "log_min_error_statement=panic",
            "-c",
            "log_checkpoints=off",
            "-c",
            "logging_collector=off",
            Superuser,
        ];

        // Single-user mode takes one statement a line.
        var input = string.Concat(statements.Select(statement => statement + "\n"));
        var result = await tools.RunAsync(tools.Binaries.Postgres, arguments, input, cancellationToken);
        if (!result.Succeeded)
        {
            throw StartFailure.Explain(cluster, result.Errors);
        }
    }
}
