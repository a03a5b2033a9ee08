namespace Dashboard.Domain.Contracts.Comparison;

public enum RowKind
{
    Same = 1,
    Removed = 2,
    Added = 3,

    /// <summary>A paragraph on both sides with other words.</summary>
    Changed = 4,
}

/// <summary>Words of a paragraph; marked when the other side does not have them.</summary>
public readonly record struct ComparedWords(string Text, bool IsMarked);

/// <summary>A paragraph of the left, of the right, or of both beside one another; a side that has none is empty.</summary>
public sealed record ComparedRow(RowKind Kind, IReadOnlyList<ComparedWords> Left, IReadOnlyList<ComparedWords> Right);

/// <summary>Sets two texts side by side, paragraph by paragraph, and marks the words that differ. White space does not count.</summary>
public static class TextComparison
{
    /// <summary>A removed and an added paragraph are one that was changed when this share of their words is the same.</summary>
    private const double Alike = 0.4;

    /// <summary>Word by word; a paragraph with more differences than this reads better as replaced.</summary>
    private const int MostWordEdits = 400;

    public static IReadOnlyList<ComparedRow> Of(IEnumerable<string> left, IEnumerable<string> right)
    {
        var (a, b) = (Paragraphs(left), Paragraphs(right));
        var rows = new List<ComparedRow>();
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var run in SequenceDiff.Of(a, b))
        {
            switch (run.Kind)
            {
                case DiffKind.Removed:
                    removed.AddRange(a.GetRange(run.Left, run.Length));
                    break;
                case DiffKind.Added:
                    added.AddRange(b.GetRange(run.Right, run.Length));
                    break;
                default:
                    AddChanged(rows, removed, added);
                    (removed, added) = ([], []);
                    rows.AddRange(a.GetRange(run.Left, run.Length).Select(Same));
                    break;
            }
        }

        AddChanged(rows, removed, added);
        return rows;
    }

    private static List<string> Paragraphs(IEnumerable<string> texts) =>
        [.. texts.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0)];

    // In order: the next removed paragraph goes with the first of the few next added ones that is like it.
    private static void AddChanged(List<ComparedRow> rows, List<string> removed, List<string> added)
    {
        const int Ahead = 8;
        var next = 0;
        foreach (var paragraph in removed)
        {
            var words = paragraph.Split(' ');
            var match = -1;
            IReadOnlyList<DiffRun> runs = [];
            for (var j = next; match < 0 && j < Math.Min(added.Count, next + Ahead); j++)
            {
                runs = SequenceDiff.Of(words, added[j].Split(' '), MostWordEdits);
                match = Share(runs, words.Length + added[j].Split(' ').Length) >= Alike ? j : -1;
            }

            if (match < 0)
            {
                rows.Add(new ComparedRow(RowKind.Removed, [new ComparedWords(paragraph, true)], []));
                continue;
            }

            rows.AddRange(added.GetRange(next, match - next).Select(Added));
            rows.Add(Changed(words, added[match].Split(' '), runs));
            next = match + 1;
        }

        rows.AddRange(added.Skip(next).Select(Added));
    }

    private static double Share(IReadOnlyList<DiffRun> runs, int words) =>
        2.0 * runs.Where(r => r.Kind == DiffKind.Same).Sum(r => r.Length) / words;

    private static ComparedRow Changed(string[] left, string[] right, IReadOnlyList<DiffRun> runs) =>
        new(
            RowKind.Changed,
            [.. runs.Where(r => r.Kind != DiffKind.Added).Select(r => Words(left, r.Left, r))],
            [.. runs.Where(r => r.Kind != DiffKind.Removed).Select(r => Words(right, r.Right, r))]
        );

    private static ComparedWords Words(string[] words, int first, DiffRun run) =>
        new(string.Join(' ', words, first, run.Length), run.Kind != DiffKind.Same);

    private static ComparedRow Same(string paragraph) =>
        new(RowKind.Same, [new ComparedWords(paragraph, false)], [new ComparedWords(paragraph, false)]);

    private static ComparedRow Added(string paragraph) => new(RowKind.Added, [], [new ComparedWords(paragraph, true)]);
}
