using System.Globalization;
using System.Text;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Detectors;
using Dashboard.Sources.Tables;

namespace Dashboard.Cli.Measure;

/// <summary>
/// Rules against terms of service whose sentences carry tags: "ch" for a change, "ter" for an ending by the service alone, with a digit
/// for how unfair it is. Services in the order of their names: the third of every three is held out; the rules were never adjusted on it.
/// </summary>
internal static class SentenceScore
{
    private const int HeldOut = 3;

    private static readonly (IClauseDetector Rule, string Tag)[] Measured =
    [
        (new UnilateralChangeDetector(), "ch"),
        (new VendorTerminationDetector(), "ter"),
    ];

    public static async Task<string> MarkdownAsync(string path, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(path, cancellationToken);
        var services = rows.Select(r => r.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var held = services.Where((_, i) => i % HeldOut == HeldOut - 1).ToHashSet(StringComparer.Ordinal);
        var table = new StringBuilder();
        table.AppendLine("| Clause | Services | Sentences tagged | Precision | Recall | F1 |");
        table.AppendLine("|---|---|---:|---:|---:|---:|");
        foreach (var (rule, tag) in Measured)
        {
            var judged = rows.Select(r => (r.Service, Tagged: Has(r.Tags, tag), Said: Says(rule, r.Sentence))).ToList();
            table.AppendLine(Line(rule.Clause, $"{services.Count - held.Count} tuned on", judged.Where(j => !held.Contains(j.Service))));
            table.AppendLine(Line(rule.Clause, $"{held.Count} held out", judged.Where(j => held.Contains(j.Service))));
        }

        return table.AppendLine().ToString();
    }

    private static bool Says(IClauseDetector rule, string sentence) => rule.Find(new ContractText(sentence)).Any(f => f.Confidence >= 0.5);

    private static bool Has(string tags, string tag) =>
        tags.Split(' ').Any(t => t.Length == tag.Length + 1 && t.StartsWith(tag, StringComparison.Ordinal) && char.IsAsciiDigit(t[^1]));

    private static string Line(string clause, string services, IEnumerable<(string Service, bool Tagged, bool Said)> judged)
    {
        var all = judged.ToList();
        var right = all.Count(j => j.Tagged && j.Said);
        var (tagged, said) = (all.Count(j => j.Tagged), all.Count(j => j.Said));
        var (precision, recall) = ((double)right / Math.Max(1, said), (double)right / Math.Max(1, tagged));
        var f1 = 2.0 * right / Math.Max(1, said + tagged);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {clause} | {services} | {tagged} | {precision:F3} | {recall:F3} | {f1:F3} |"
        );
    }

    private static async Task<List<(string Service, string Sentence, string Tags)>> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        await using var content = File.OpenRead(path);
        await using var table = await new TableReader().OpenAsync(Path.GetFileName(path), content, cancellationToken);
        int Column(string name)
        {
            var at = table.Columns.ToList().IndexOf(name);
            return at >= 0 ? at : throw new UsageException($"“{Path.GetFileName(path)}” has no column “{name}”.");
        }

        var (service, sentence, tags) = (Column("doc"), Column("sentence"), Column("tags"));
        var rows = new List<(string, string, string)>();
        await foreach (var row in table.RowsAsync(cancellationToken))
        {
            if (row.Value is { } value)
            {
                rows.Add((Cell(value, service), Cell(value, sentence), Cell(value, tags)));
            }
        }

        return rows;
    }

    private static string Cell(TableRow row, int column) => column < row.Cells.Count ? row.Cells[column] : "";
}
