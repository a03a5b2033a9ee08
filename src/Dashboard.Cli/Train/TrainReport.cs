using System.Globalization;
using System.Text;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Cli.Train;

/// <summary>The cross-validation in words and tables.</summary>
internal sealed class TrainReport(TrainedModel trained)
{
    private readonly IReadOnlyList<ClauseScore> scores = ScanScore.Of(trained.Contracts, trained.Findings);
    private readonly CalibrationError error = CalibrationError.Of(trained.Contracts, trained.Findings);

    public string Table()
    {
        var lines = new StringBuilder();
        lines.AppendLine(Line($"{"clause", -28}{"spans", 6}{"AUPR", 7}{"F1", 7}{"contracts", 12}{"F1@.5", 7}"));
        foreach (var s in scores)
        {
            lines.AppendLine(
                Line($"{s.Clause, -28}{s.Spans, 6}{s.AveragePrecision, 7:F3}{s.BestF1, 7:F3}{s.Contracts, 12}{s.ContractF1, 7:F3}")
            );
        }

        lines.AppendLine(Line($"expected calibration error: findings {error.Findings:F3}, contracts {error.Contracts:F3}"));
        return lines.ToString();
    }

    public string Markdown()
    {
        var lines = new StringBuilder();
        lines.AppendLine("| Clause | Labelled passages | AUPR | Best F1 | Contracts with it | Contract F1 at 0.5 |");
        lines.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var s in scores)
        {
            lines.AppendLine(
                Line($"| {s.Clause} | {s.Spans} | {s.AveragePrecision:F3} | {s.BestF1:F3} | {s.Contracts} | {s.ContractF1:F3} |")
            );
        }

        lines.AppendLine();
        lines.AppendLine(Line($"Expected calibration error: {error.Findings:F3} over findings, {error.Contracts:F3} over contracts."));
        lines.AppendLine();
        lines.AppendLine("| Confidence of a finding | Findings | Mean confidence | Right |");
        lines.AppendLine("|---|---:|---:|---:|");
        foreach (var bin in error.Bins)
        {
            lines.AppendLine(Line($"| {bin.From:F1} to {bin.From + 0.1:F1} | {bin.Count} | {bin.Confidence:F2} | {bin.Right:F2} |"));
        }

        return lines.ToString();
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
