using Dashboard.Web.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Web.Tests.Contracts;

public class ClauseTextTests
{
    private const string Two = "One two three four.\n\nFive six seven.";

    [Fact]
    public void Of_OverlappingClauses_CutsAtEveryEdge()
    {
        var parts = Parts(ClauseText.Of("abcdefghij", [new(1, 2, 6), new(2, 4, 8)]));

        Assert.Equal(
            ["0-2 :", "2-4 1:1", "4-6 1 2:2", "6-8 2:", "8-10 :"],
            parts.Select(p => $"{p.Start}-{p.End} {string.Join(' ', p.Clauses)}:{string.Join(' ', p.Begins)}")
        );
    }

    [Fact]
    public void Of_SameWordsInTwoClauses_BeginTogether()
    {
        var part = Parts(ClauseText.Of("abc", [new(7, 0, 3), new(3, 0, 3)])).Single();

        Assert.Equal([3, 7], part.Clauses);
        Assert.Equal([3, 7], part.Begins);
    }

    [Fact]
    public void Of_ClauseAcrossParagraphs_IsMarkedInBothAndBeginsOnce()
    {
        var parts = Parts(ClauseText.Of(Two, [new(1, 14, 30)]));

        Assert.Equal([new(14, 19), (21, 30)], parts.Where(p => p.Clauses.Count > 0).Select(p => (p.Start, p.End)));
        Assert.Equal([14], parts.Where(p => p.Begins.Count > 0).Select(p => p.Start));
    }

    [Fact]
    public void Of_SpansOutsideTheText_AreCutOff()
    {
        var parts = Parts(ClauseText.Of("abc", [new(1, -5, 2), new(2, 90, 99), new(3, 2, 1)]));

        Assert.Equal([(0, 2, 1), (2, 3, 0)], parts.Select(p => (p.Start, p.End, p.Clauses.Count)));
    }

    [Fact]
    public void Of_LongText_IsCutIntoBlocksThatNameTheirClauses()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(new string('x', 500), 40));

        var cut = ClauseText.Of(text, [new(5, 10, 20), new(6, text.Length - 5, text.Length)]);

        Assert.True(cut.Blocks.Count > 2);
        Assert.Equal([5], cut.Blocks[0].Clauses);
        Assert.Equal([6], cut.Blocks[^1].Clauses);
        Assert.All(cut.Blocks.Skip(1).SkipLast(1), block => Assert.Empty(block.Clauses));
    }

    [Fact]
    public void Of_AnyTextAndSpans_LosesNothingButWhiteSpaceAndMarksExactlyTheSpans() =>
        Prop.ForAll(
                Cases,
                c =>
                {
                    var parts = Parts(ClauseText.Of(c.Text, c.Spans));
                    var marked = new HashSet<int>[c.Text.Length];
                    foreach (var part in parts)
                    {
                        for (var i = part.Start; i < part.End; i++)
                        {
                            Assert.Null(marked[i]);
                            marked[i] = [.. part.Clauses];
                        }
                    }

                    for (var i = 0; i < c.Text.Length; i++)
                    {
                        var expected = c.Spans.Where(s => s.Start <= i && i < s.End).Select(s => s.Id);
                        Assert.True(marked[i] is null ? char.IsWhiteSpace(c.Text[i]) : marked[i].SetEquals(expected));
                    }

                    var begins = parts.SelectMany(p => p.Begins).ToList();
                    return begins.Count == begins.Distinct().Count()
                        && c.Spans.Where(s => c.Text[s.Start..s.End].Any(x => !char.IsWhiteSpace(x))).All(s => begins.Contains(s.Id))
                        && parts.All(p => p.Start < p.End);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<(string Text, ClauseSpan[] Spans)> Cases =>
        (
            from size in Gen.Choose(0, 60)
            from letters in Gen.Elements('a', 'b', ' ', '\n', '\r', '.').ArrayOf(size)
            from count in Gen.Choose(0, 6)
            from edges in Gen.Choose(0, size).ArrayOf(count * 2)
            select (
                new string(letters),
                Enumerable
                    .Range(0, count)
                    .Select(i => new ClauseSpan(
                        i + 1,
                        Math.Min(edges[2 * i], edges[(2 * i) + 1]),
                        Math.Max(edges[2 * i], edges[(2 * i) + 1])
                    ))
                    .ToArray()
            )
        ).ToArbitrary();

    private static List<TextPart> Parts(ClauseText text) => [.. text.Blocks.SelectMany(b => b.Paragraphs).SelectMany(p => p.Parts)];
}
