using System.Globalization;
using System.Text;
using System.Text.Json;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Header;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Cli.Measure;

/// <summary>Facts of a document against the answers that experts gave: right, wrong, or not answered.</summary>
internal static class FactScore
{
    private static readonly (string Category, DocumentFactKind Kind)[] Measured =
    [
        ("Governing Law", DocumentFactKind.GoverningLaw),
        ("Effective Date", DocumentFactKind.EffectiveDate),
        ("Expiration Date", DocumentFactKind.ExpirationDate),
        ("Notice Period To Terminate Renewal", DocumentFactKind.NonRenewalNotice),
        ("Parties", DocumentFactKind.Party),
    ];

    public static async Task<string> MarkdownAsync(string labels, List<LabelledContract> contracts, CancellationToken cancellationToken)
    {
        var texts = contracts.ToDictionary(c => c.Name, c => c.Text, StringComparer.Ordinal);
        var counts = Measured.ToDictionary(m => m.Category, _ => new Counts(), StringComparer.Ordinal);
        await foreach (var line in File.ReadLinesAsync(labels, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var facts = ContractHeader.Read(texts[root.GetProperty("file").GetString()!]);
            foreach (var (category, kind) in Measured)
            {
                if (
                    root.GetProperty("labels").TryGetProperty(category, out var label)
                    && label.TryGetProperty("answer", out var answer)
                    && answer.GetString() is { } given
                )
                {
                    counts[category].Add(kind, given, [.. facts.Where(f => f.Kind == kind)]);
                }
            }
        }

        var table = new StringBuilder();
        table.AppendLine("| Fact | Answers | Read | Right | Share of answers that are right |");
        table.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (category, _) in Measured)
        {
            var c = counts[category];
            var share = (double)c.Right / Math.Max(1, c.Answers);
            table.AppendLine(
                string.Create(CultureInfo.InvariantCulture, $"| {category} | {c.Answers} | {c.Read} | {c.Right} | {share:F3} |")
            );
        }

        return table.AppendLine().ToString();
    }

    private sealed class Counts
    {
        public int Answers { get; private set; }
        public int Read { get; private set; }
        public int Right { get; private set; }

        public void Add(DocumentFactKind kind, string answer, IReadOnlyList<DocumentFact> facts)
        {
            if (kind == DocumentFactKind.Party)
            {
                var names = PlainText.Names(answer);
                Answers += names.Count;
                Read += facts.Count;
                Right += names.Count(n => facts.Any(f => PlainText.SameName(n, PlainText.Of(f.Value))));
                return;
            }

            var fact = facts.Count > 0 ? facts[0] : null;
            bool? right = kind switch
            {
                DocumentFactKind.GoverningLaw => PlainText.Of(answer).Length == 0
                    ? null
                    : fact is not null && SamePlace(answer, fact.Value),
                DocumentFactKind.NonRenewalNotice => PlainText.Days(answer) is { } days ? fact?.Days == days : null,
                _ => PlainText.Date(answer) is { } date ? fact?.Date == date : null,
            };
            if (right is not null)
            {
                Answers++;
                Read += fact is null ? 0 : 1;
                Right += right == true ? 1 : 0;
            }
        }

        private static bool SamePlace(string answer, string read)
        {
            var place = PlainText.Of(read);
            return answer
                .Split(';')
                .Select(PlainText.Of)
                .Any(a => a.Length > 0 && (place.Contains(a, StringComparison.Ordinal) || a.Contains(place, StringComparison.Ordinal)));
        }
    }
}
