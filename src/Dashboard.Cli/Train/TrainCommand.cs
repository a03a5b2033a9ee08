using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Cli.Train;

/// <summary><c>train --labels FILE --texts FOLDER</c>: trains the clause model and measures it by cross-validation. Needs no database.</summary>
internal static class TrainCommand
{
    public const string Usage = "train --labels FILE --texts FOLDER [--out MODEL] [--findings FILE] [--card FILE] [--folds N]";

    private const string Help = $$"""
        {{Usage}}

        Trains the clause model on labelled contracts and prints how well models that had not seen a contract found its
        clauses: contracts of one filer, and contracts that share much of their text, are in one fold.
        FILE has one JSON object a line: {"file", "labels": {CATEGORY: {"spans": [{"start", "end"} ] } } }, positions in
        Unicode characters (code points) of the text of that name in FOLDER. Fixed seeds: equal input gives an equal model.

        --out MODEL       writes the model trained on all contracts; without it only the measuring is done
        --findings FILE   writes the findings of the cross-validation as JSON lines, as scan does
        --card FILE       writes the measured quality as Markdown, for the model's card
        --folds N         default 5

        Exit codes: 0 done; 2 something could not be read or written, the message says what.
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter @out, TextWriter error, CancellationToken cancellationToken)
    {
        var parsed = Arguments.Parse(args, ["--labels", "--texts", "--out", "--findings", "--card", "--folds"], ["-h", "--help"]);
        if (parsed.Has("-h") || parsed.Has("--help"))
        {
            await @out.WriteLineAsync(Help);
            return 0;
        }

        if (parsed.Value("--labels") is not { } labels || parsed.Value("--texts") is not { } texts || parsed.Rest.Count > 0)
        {
            throw new UsageException("train needs --labels FILE and --texts FOLDER.");
        }

        var folds = Count(parsed.Value("--folds") ?? "5");
        if (!File.Exists(labels) || !Directory.Exists(texts))
        {
            await error.WriteLineAsync($"“{(File.Exists(labels) ? texts : labels)}” does not exist: check the path.");
            return 2;
        }

        var problems = new List<string>();
        var contracts = await LabelFile.ReadAsync(labels, texts, problems, cancellationToken);
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem);
        }

        if (problems.Count > 0 || contracts.Count < folds)
        {
            await error.WriteLineAsync($"{contracts.Count} contracts were read; training needs all of them, and at least {folds}.");
            return 2;
        }

        var trained = ModelTrainer.Train(
            contracts,
            ClauseScanner.Rules,
            folds,
            parsed.Value("--out") is not null,
            error.WriteLine,
            cancellationToken
        );
        var report = new TrainReport(trained);
        await @out.WriteAsync(report.Table());
        await WriteAsync(parsed.Value("--findings"), Findings(trained), cancellationToken);
        await WriteAsync(parsed.Value("--card"), report.Markdown(), cancellationToken);
        if (parsed.Value("--out") is { } path)
        {
            await using var file = File.Create(path);
            trained.Model!.Save(file);
            await error.WriteLineAsync($"{file.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes in “{path}”");
        }

        return 0;
    }

    private static int Count(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var folds) && folds is >= 2 and <= 20
            ? folds
            : throw new UsageException($"--folds takes a number from 2 to 20, not “{value}”.");

    private static string Findings(TrainedModel trained)
    {
        var lines = new StringBuilder();
        foreach (var (contract, findings) in trained.Contracts.Zip(trained.Findings))
        {
            var codePoints = new CodePoints(contract.Text);
            foreach (var finding in findings)
            {
                lines.AppendLine(
                    JsonSerializer.Serialize(
                        new
                        {
                            file = contract.Name,
                            clause = finding.Clause,
                            start = codePoints.At(finding.Start),
                            end = codePoints.At(finding.End),
                            confidence = Math.Round(finding.Confidence, 4),
                        }
                    )
                );
            }
        }

        return lines.ToString();
    }

    private static Task WriteAsync(string? path, string text, CancellationToken cancellationToken) =>
        path is null ? Task.CompletedTask : File.WriteAllTextAsync(path, text, cancellationToken);
}
