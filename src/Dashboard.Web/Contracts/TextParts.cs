namespace Dashboard.Web.Contracts;

/// <summary>
/// Parts of a very long text, shown one at a time: a browser and a circuit carry a few hundred pages of words with ease, and thousands not.
/// </summary>
public static class TextParts
{
    /// <summary>Characters after which a part is closed: some 250 printed pages.</summary>
    public const int Size = 800_000;

    /// <summary>First and one past the last block of each part; one part for most documents.</summary>
    public static IReadOnlyList<Range> Of(ClauseText text)
    {
        var parts = new List<Range>();
        var first = 0;
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            if (i + 1 == text.Blocks.Count || EndOf(text.Blocks[i]) - text.Blocks[first].Paragraphs[0].Start >= Size)
            {
                parts.Add(first..(i + 1));
                first = i + 1;
            }
        }

        return parts.Count == 0 ? [0..0] : parts;
    }

    /// <summary>The part that has the clause's first words; null for a clause that is not in the text.</summary>
    public static int? PartOf(ClauseText text, IReadOnlyList<Range> parts, int clause)
    {
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            if (text.Blocks[i].Clauses.Contains(clause))
            {
                return parts.Index().First(p => p.Item.End.Value > i).Index;
            }
        }

        return null;
    }

    private static int EndOf(TextBlock block) => block.Paragraphs[^1].End;
}
