namespace Dashboard.Web.Contracts;

/// <summary>Where a clause stands: half-open range of UTF-16 characters of a document's text.</summary>
public readonly record struct ClauseSpan(int Id, int Start, int End);

/// <summary>Words in which nothing begins or ends: all of them belong to the same clauses, or to none.</summary>
/// <param name="Clauses">Ids of the clauses that the words belong to, in the order in which those begin.</param>
/// <param name="Begins">Those of them whose first words these are.</param>
public sealed record TextPart(int Start, int End, IReadOnlyList<int> Clauses, IReadOnlyList<int> Begins);

public sealed record TextParagraph(int Start, int End, IReadOnlyList<TextPart> Parts);

/// <summary>Paragraphs that are drawn together. A long contract has many blocks, and a decision redraws only those it touches.</summary>
/// <param name="Clauses">Ids of all clauses with words in it.</param>
public sealed record TextBlock(IReadOnlyList<TextParagraph> Paragraphs, IReadOnlySet<int> Clauses);

/// <summary>A document's text, cut into blocks, paragraphs and parts so that every clause can be marked in its place.</summary>
public sealed class ClauseText
{
    /// <summary>Characters after which a block is closed.</summary>
    private const int BlockSize = 6_000;
    private static readonly int[] None = [];

    private ClauseText(string text, IReadOnlyList<TextBlock> blocks) => (Text, Blocks) = (text, blocks);

    public string Text { get; }
    public IReadOnlyList<TextBlock> Blocks { get; }

    /// <summary>Spans may overlap, nest and lie in any order; what lies outside the text is cut off.</summary>
    public static ClauseText Of(string text, IEnumerable<ClauseSpan> spans)
    {
        var clauses = spans
            .Select(s => new ClauseSpan(s.Id, Math.Clamp(s.Start, 0, text.Length), Math.Clamp(s.End, 0, text.Length)))
            .Where(s => s.Start < s.End)
            .OrderBy(s => s.Start)
            .ThenBy(s => s.Id)
            .ToArray();
        var begun = new HashSet<int>();
        var open = new List<ClauseSpan>();
        var next = 0;
        var paragraphs = new List<TextParagraph>();
        foreach (var (start, end) in TextParagraphs.Split(text))
        {
            open.RemoveAll(c => c.End <= start);
            while (next < clauses.Length && clauses[next].Start < end)
            {
                open.Add(clauses[next++]);
            }

            open.RemoveAll(c => c.End <= start);
            paragraphs.Add(new TextParagraph(start, end, Cut(start, end, open, begun)));
        }

        return new ClauseText(text, Group(paragraphs));
    }

    private static List<TextPart> Cut(int start, int end, List<ClauseSpan> open, HashSet<int> begun)
    {
        if (open.Count == 0)
        {
            return [new TextPart(start, end, None, None)];
        }

        var edges = new SortedSet<int> { start, end };
        foreach (var clause in open)
        {
            edges.Add(Math.Clamp(clause.Start, start, end));
            edges.Add(Math.Clamp(clause.End, start, end));
        }

        var parts = new List<TextPart>();
        var from = start;
        foreach (var to in edges.Skip(1))
        {
            int[] covering = [.. open.Where(c => c.Start < to && c.End > from).Select(c => c.Id)];
            parts.Add(new TextPart(from, to, covering, [.. covering.Where(begun.Add)]));
            from = to;
        }

        return parts;
    }

    private static List<TextBlock> Group(List<TextParagraph> paragraphs)
    {
        var blocks = new List<TextBlock>();
        var first = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i + 1 == paragraphs.Count || paragraphs[i].End - paragraphs[first].Start >= BlockSize)
            {
                var taken = paragraphs[first..(i + 1)];
                blocks.Add(new TextBlock(taken, taken.SelectMany(p => p.Parts).SelectMany(p => p.Clauses).ToHashSet()));
                first = i + 1;
            }
        }

        return blocks;
    }
}
