using System.ComponentModel;
using System.Diagnostics;

namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Runs one of PostgreSQL's short-lived programs, as the server's account where there is one.</summary>
internal static class ProgramRunner
{
    private static readonly TimeSpan OutputPatience = TimeSpan.FromSeconds(1);

    public static async Task<ProgramResult> RunAsync(
        ServerAccount? account,
        string program,
        IReadOnlyList<string> arguments,
        string? input,
        CancellationToken cancellationToken
    )
    {
        using var process = Start(account, program, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteInputAsync(process, input);
            await process.WaitForExitAsync(cancellationToken);

            // On Windows a server started by the program inherits its pipes and keeps them open: do not wait for their end.
            await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(OutputPatience, cancellationToken));
            return new ProgramResult(process.ExitCode, Finished(output), Finished(errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static string Finished(Task<string> reading) => reading.IsCompletedSuccessfully ? reading.Result : "";

    private static async Task WriteInputAsync(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it read everything; its exit code and words say why.
        }
    }

    private static Process Start(ServerAccount? account, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(account is null ? program : ServerAccount.Switcher)
        {
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program))!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        string[] all = account is null ? [.. arguments] : [.. account.SwitcherArguments, program, .. arguments];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        // PGDATA, PGPORT and the like would override what we pass; messages are read by us, so they stay in English.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new EmbeddedPostgresException($"Cannot run {start.FileName}: {exception.Message}.", exception);
        }
    }
}
