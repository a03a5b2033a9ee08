namespace Dashboard.Domain.Contracts.Comparison;

/// <summary>
/// The fewest removals and additions that make one sequence of the other (E. Myers, An O(ND) Difference Algorithm, 1986), after what both
/// begin and end with is set aside. Sequences that hardly agree would cost the square of their length: above a bound they count as replaced.
/// </summary>
public static class SequenceDiff
{
    /// <param name="mostEdits">Removals and additions beyond which the middle counts as replaced whole.</param>
    public static IReadOnlyList<DiffRun> Of<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, int mostEdits = 1_500)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        var (a, b) = (Numbered(left, numbers), Numbered(right, numbers));
        var begin = a.AsSpan().CommonPrefixLength(b);
        var end = CommonEnd(a.AsSpan(begin), b.AsSpan(begin));
        var runs = new List<DiffRun>();
        Add(runs, DiffKind.Same, 0, 0, begin);
        Middle(a.AsSpan(begin, a.Length - begin - end), b.AsSpan(begin, b.Length - begin - end), begin, mostEdits, runs);
        Add(runs, DiffKind.Same, a.Length - end, b.Length - end, end);
        return runs;
    }

    private static int[] Numbered<T>(IReadOnlyList<T> items, Dictionary<T, int> numbers)
        where T : notnull
    {
        var result = new int[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!numbers.TryGetValue(items[i], out var number))
            {
                numbers[items[i]] = number = numbers.Count;
            }

            result[i] = number;
        }

        return result;
    }

    private static int CommonEnd(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    private static void Middle(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int offset, int mostEdits, List<DiffRun> runs)
    {
        if (Search(a, b, Math.Min(mostEdits, a.Length + b.Length)) is not { } steps)
        {
            Add(runs, DiffKind.Removed, offset, offset, a.Length);
            Add(runs, DiffKind.Added, offset + a.Length, offset, b.Length);
            return;
        }

        var (x, y) = (0, 0);
        foreach (var (kind, length) in steps)
        {
            Add(runs, kind, offset + x, offset + y, length);
            x += kind == DiffKind.Added ? 0 : length;
            y += kind == DiffKind.Removed ? 0 : length;
        }
    }

    // Furthest-reaching paths for 0, 1, 2 … edits; kept for each number, so that the way back can be read off.
    private static List<(DiffKind Kind, int Length)>? Search(ReadOnlySpan<int> a, ReadOnlySpan<int> b, int most)
    {
        var trace = new List<int[]>();
        var reach = new int[(2 * most) + 3];
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(reach[(most + 1 - edits)..(most + 2 + edits)]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var at = most + 1 + k;
                var x = k == -edits || (k != edits && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                {
                    x++;
                    y++;
                }

                reach[at] = x;
                if (x >= a.Length && y >= b.Length)
                {
                    return WayBack(trace, a.Length, b.Length);
                }
            }
        }

        return null;
    }

    private static List<(DiffKind Kind, int Length)> WayBack(List<int[]> trace, int x, int y)
    {
        var steps = new List<(DiffKind, int)>();
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            // Reaches before this many edits, from diagonal -edits to +edits.
            var reach = trace[edits];
            var k = x - y;
            var down = k == -edits || (k != edits && reach[k - 1 + edits] < reach[k + 1 + edits]);
            var fromX = reach[(down ? k + 1 : k - 1) + edits];
            var fromY = fromX - (down ? k + 1 : k - 1);
            var same = x - (down ? fromX : fromX + 1);
            steps.Add((DiffKind.Same, same));
            steps.Add((down ? DiffKind.Added : DiffKind.Removed, 1));
            (x, y) = (fromX, fromY);
        }

        steps.Add((DiffKind.Same, x));
        steps.Reverse();
        return steps;
    }

    private static void Add(List<DiffRun> runs, DiffKind kind, int left, int right, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].Kind == kind)
        {
            runs[^1] = runs[^1] with { Length = runs[^1].Length + length };
        }
        else
        {
            runs.Add(new DiffRun(kind, left, right, length));
        }
    }
}
