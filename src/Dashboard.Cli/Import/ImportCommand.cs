using System.Globalization;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Store.Pricing;
using Dashboard.Store.Spend;

namespace Dashboard.Cli.Import;

/// <summary><c>import focus|prices|contract FILE</c> (or a folder of contracts): the same use cases as the import pages. Ends with the line of counts.</summary>
internal static class ImportCommand
{
    public const string Usage = """
        import focus FILE [--allow-rejects] [--currency CODE]
        import prices FILE [--observed YYYY-MM-DD] [--allow-rejects]
        import contract FILE [--vendor KEY] [--title TEXT] [--starts YYYY-MM-DD] [--ends YYYY-MM-DD] [--contract KEY] [--amendment KEY]
        import contract FOLDER [--vendor KEY]   every document in it and below, a line each; what is stored already is skipped
        """;

    private const int ShownProblems = 20;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        string? dataFolder,
        TextWriter @out,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var parsed = Arguments.Parse(
            args,
            ["--currency", "--observed", "--vendor", "--title", "--starts", "--ends", "--contract", "--amendment"],
            ["--allow-rejects"]
        );
        if (parsed.Rest is not [var kind, var path])
        {
            throw new UsageException("import takes a kind (focus, prices or contract) and one file.");
        }

        var isFolder = kind == "contract" && Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            throw new UsageException($"There is no file “{path}”.");
        }

        if (kind is not ("focus" or "prices" or "contract"))
        {
            throw new UsageException($"“{kind}” cannot be imported; use focus, prices or contract.");
        }

        await using var session = await StoreSession.OpenAsync(dataFolder, cancellationToken);
        if (isFolder)
        {
            var folder = new ContractDetails { VendorKey = parsed.Value("--vendor"), ContractKey = parsed.Value("--contract") };
            return await FolderImport.RunAsync(session, path, folder, @out, error, cancellationToken);
        }

        var outcome = await ImportAsync(session, kind, ImportFile.FromDisk(path), parsed, cancellationToken);
        await WriteAsync(outcome, @out, error);
        return outcome.IsCompleted ? 0 : 2;
    }

    private static Task<ImportOutcome> ImportAsync(
        StoreSession session,
        string kind,
        ImportFile file,
        Arguments parsed,
        CancellationToken cancellationToken
    ) =>
        kind switch
        {
            "focus" => session
                .Get<ImportUsage>()
                .RunAsync(
                    Actor.CommandLine,
                    file,
                    new UsageImportOptions
                    {
                        AllowRejects = parsed.Has("--allow-rejects"),
                        DefaultCurrency = parsed.Value("--currency")?.ToUpperInvariant(),
                    },
                    progress: null,
                    cancellationToken
                ),
            "prices" => session
                .Get<ImportPrices>()
                .RunAsync(
                    Actor.CommandLine,
                    file,
                    new PriceImportOptions { AllowRejects = parsed.Has("--allow-rejects"), ObservedOn = Date(parsed, "--observed") },
                    progress: null,
                    cancellationToken
                ),
            _ => session
                .Get<ImportContract>()
                .RunAsync(
                    Actor.CommandLine,
                    file,
                    new ContractDetails
                    {
                        ContractKey = parsed.Value("--contract"),
                        AmendmentKey = parsed.Value("--amendment"),
                        VendorKey = parsed.Value("--vendor"),
                        Title = parsed.Value("--title"),
                        StartsOn = Date(parsed, "--starts"),
                        EndsOn = Date(parsed, "--ends"),
                    },
                    cancellationToken
                ),
        };

    private static async Task WriteAsync(ImportOutcome outcome, TextWriter @out, TextWriter error)
    {
        foreach (var problem in outcome.Problems.Take(ShownProblems))
        {
            var place = problem.Row == 0 ? "" : $"row {problem.Row.ToString(CultureInfo.InvariantCulture)}: ";
            var column = problem.Column.Length == 0 ? "" : $"{problem.Column}: ";
            await error.WriteLineAsync($"{(problem.IsNote ? "note" : "rejected")}: {place}{column}{problem.Message}");
        }

        if (outcome.Problems.Count > ShownProblems)
        {
            await error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"… and {outcome.Problems.Count - ShownProblems:N0} more; the import page lists them."
                )
            );
        }

        await (outcome.IsCompleted ? @out : error).WriteLineAsync(outcome.Message);
        await @out.WriteLineAsync(outcome.CountsLine);
    }

    private static DateOnly? Date(Arguments parsed, string option) =>
        parsed.Value(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UsageException($"{option} is “{text}”; write a date as 2026-11-20.");
}
