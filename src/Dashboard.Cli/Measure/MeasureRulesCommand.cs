using System.Globalization;
using Dashboard.Cli.Train;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Cli.Measure;

/// <summary><c>measure-rules</c>: how well the readable rules do by themselves, as the tables of docs/clause-rules.md. Needs no database.</summary>
internal static class MeasureRulesCommand
{
    public const string Usage = "measure-rules [--unfair-tos FILE] [--labels FILE --texts FOLDER]";

    private const string Help = $"""
        {Usage}

        Prints tables in Markdown of how well the readable rules find clauses without the statistical model.

        --unfair-tos FILE   terms of service by sentence, CSV with the columns doc, sentence and tags: changes and endings by the vendor
        --labels FILE       contracts with labels, one JSON object a line as for train; with "answer" for the facts of a document
        --texts FOLDER      their texts

        Exit codes: 0 done; 2 something could not be read, the message says what.
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter @out, TextWriter error, CancellationToken cancellationToken)
    {
        var parsed = Arguments.Parse(args, ["--unfair-tos", "--labels", "--texts"], ["-h", "--help"]);
        if (parsed.Has("-h") || parsed.Has("--help"))
        {
            await @out.WriteLineAsync(Help);
            return 0;
        }

        var (sentences, labels, texts) = (parsed.Value("--unfair-tos"), parsed.Value("--labels"), parsed.Value("--texts"));
        if ((sentences is null && labels is null) || (labels is null) != (texts is null) || parsed.Rest.Count > 0)
        {
            throw new UsageException("measure-rules needs --unfair-tos FILE, or --labels FILE and --texts FOLDER, or all three.");
        }

        var missing = new[] { sentences, labels }
            .Where(p => p is not null && !File.Exists(p))
            .Concat(texts is not null && !Directory.Exists(texts) ? [texts] : []);
        if (missing.FirstOrDefault() is { } lost)
        {
            await error.WriteLineAsync($"“{lost}” does not exist: check the path.");
            return 2;
        }

        if (sentences is not null)
        {
            await @out.WriteAsync(await SentenceScore.MarkdownAsync(sentences, cancellationToken));
        }

        return labels is null || texts is null ? 0 : await ContractsAsync(labels, texts, @out, error, cancellationToken);
    }

    private static async Task<int> ContractsAsync(
        string labels,
        string texts,
        TextWriter @out,
        TextWriter error,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<string>();
        var contracts = await LabelFile.ReadAsync(labels, texts, problems, cancellationToken);
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem);
        }

        if (problems.Count > 0)
        {
            return 2;
        }

        var scanner = new ClauseScanner(ClauseScanner.Rules);
        var findings = contracts.Select(c => scanner.Scan(c.Text)).ToList();
        await @out.WriteLineAsync("| Clause | Labelled passages | AUPR | Best F1 | Contracts with it | Contract F1 at 0.5 |");
        await @out.WriteLineAsync("|---|---:|---:|---:|---:|---:|");
        foreach (var s in ScanScore.Of(contracts, findings))
        {
            await @out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {s.Clause} | {s.Spans} | {s.AveragePrecision:F3} | {s.BestF1:F3} | {s.Contracts} | {s.ContractF1:F3} |"
                )
            );
        }

        await @out.WriteLineAsync();
        await @out.WriteAsync(await FactScore.MarkdownAsync(labels, contracts, cancellationToken));
        return 0;
    }
}
