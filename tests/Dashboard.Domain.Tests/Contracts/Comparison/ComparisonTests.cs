using System.Diagnostics;
using Dashboard.Domain.Contracts.Comparison;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Comparison;

public sealed class ComparisonTests
{
    [Fact]
    public void Of_AnyTwoSequences_MakesTheRightOfTheLeft() =>
        Prop.ForAll(
                Pairs(Gen.Choose(0, 5)),
                pair =>
                {
                    var (left, right) = pair;
                    var runs = SequenceDiff.Of(left, right);
                    int[] kept = [.. runs.Where(r => r.Kind != DiffKind.Added).SelectMany(r => left[r.Left..(r.Left + r.Length)])];
                    int[] made =
                    [
                        .. runs.Where(r => r.Kind != DiffKind.Removed)
                            .SelectMany(r =>
                                r.Kind == DiffKind.Same ? left[r.Left..(r.Left + r.Length)] : right[r.Right..(r.Right + r.Length)]
                            ),
                    ];
                    return kept.SequenceEqual(left) && made.SequenceEqual(right);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyTwoSequences_EditsAsFewAsTheLongestCommonSequenceLeaves() =>
        Prop.ForAll(
                Pairs(Gen.Choose(0, 3)),
                pair =>
                    SequenceDiff.Of(pair.Left, pair.Right).Where(r => r.Kind != DiffKind.Same).Sum(r => r.Length)
                    == pair.Left.Length + pair.Right.Length - (2 * LongestCommon(pair.Left, pair.Right))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyTwoTexts_EachSideReadsAsItWas() =>
        Prop.ForAll(
                Pairs(Gen.Elements("the", "fee", "is", "due", "ends")),
                pair =>
                {
                    string[] left = [.. pair.Left.Chunk(4).Select(p => string.Join("  ", p))];
                    string[] right = [.. pair.Right.Chunk(3).Select(p => string.Join("\n", p))];
                    var rows = TextComparison.Of(left, right);
                    return Read(rows.Select(r => r.Left)) == string.Join('|', pair.Left.Chunk(4).Select(p => string.Join(' ', p)))
                        && Read(rows.Select(r => r.Right)) == string.Join('|', pair.Right.Chunk(3).Select(p => string.Join(' ', p)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AChangedWord_MarksItAlone()
    {
        var rows = TextComparison.Of(
            ["Term.", "Notice of sixty days is given in writing.", "Law."],
            ["Term.", "Notice of ninety days is given in writing.", "New.", "Law."]
        );
        Assert.Equal([RowKind.Same, RowKind.Changed, RowKind.Added, RowKind.Same], rows.Select(r => r.Kind));
        Assert.Equal("sixty", Assert.Single(rows[1].Left, w => w.IsMarked).Text);
        Assert.Equal("ninety", Assert.Single(rows[1].Right, w => w.IsMarked).Text);
    }

    [Fact]
    public void Of_LongTextsThatDoNotAgree_TakesNoLongerThanTheBoundAllows()
    {
        var watch = Stopwatch.StartNew();
        var rows = TextComparison.Of(
            Enumerable.Range(0, 20_000).Select(i => $"left paragraph {i}"),
            Enumerable.Range(0, 20_000).Select(i => $"some wholly other words {i * 7}")
        );
        Assert.Equal(20_000, rows.Count(r => r.Left.Count > 0));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static Arbitrary<(T[] Left, T[] Right)> Pairs<T>(Gen<T> items) =>
        Arb.From(items.ArrayOf().SelectMany(left => items.ArrayOf(), (left, right) => (left, right)));

    private static string Read(IEnumerable<IReadOnlyList<ComparedWords>> side) =>
        string.Join('|', side.Where(p => p.Count > 0).Select(p => string.Join(' ', p.Select(w => w.Text))));

    private static int LongestCommon(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[a.Length, b.Length];
    }
}
