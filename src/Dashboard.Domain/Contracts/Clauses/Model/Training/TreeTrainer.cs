namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>How trees are grown.</summary>
/// <param name="Columns">Share of the columns that a tree may ask.</param>
/// <param name="Rows">Share of the rows that a tree sees.</param>
internal sealed record TreeOptions(
    int Trees = 150,
    int Leaves = 12,
    float Rate = 0.08f,
    float Ridge = 4,
    float SmallestLeaf = 4,
    double Columns = 0.5,
    double Rows = 0.7,
    int Seed = 24
);

/// <summary>Gradient boosting for a yes-or-no answer (Friedman 2001) over columns cut into at most 64 bins; leaves grow best first.</summary>
internal sealed class TreeTrainer
{
    private const int Bins = 64;

    private readonly TreeOptions options;
    private readonly int columns;
    private readonly float[][] cuts;
    private readonly byte[][] binned;
    private readonly float[] gradient;
    private readonly float[] hessian;
    private readonly List<int> roots = [];
    private readonly List<TreeNode> nodes = [];
    private readonly List<float> leaves = [];

    private TreeTrainer(IReadOnlyList<float[]> rows, TreeOptions options)
    {
        this.options = options;
        columns = rows[0].Length;
        cuts = new float[columns][];
        binned = new byte[columns][];
        gradient = new float[rows.Count];
        hessian = new float[rows.Count];
        for (var c = 0; c < columns; c++)
        {
            cuts[c] = Cuts(rows, c);
            binned[c] = [.. rows.Select(r => (byte)Bin(cuts[c], r[c]))];
        }
    }

    /// <param name="rows">One array of columns a row.</param>
    /// <param name="truth">For each row 0 to 1.</param>
    /// <param name="from">Log odds that the trees add to, or null to start from the share of truths.</param>
    public static BoostedTrees Train(
        IReadOnlyList<float[]> rows,
        IReadOnlyList<float> truth,
        TreeOptions options,
        IReadOnlyList<float>? from = null
    )
    {
        if (rows.Count == 0)
        {
            return new BoostedTrees(from is null ? -4 : 0, [], [], []);
        }

        var trainer = new TreeTrainer(rows, options);
        var rate = Math.Clamp(truth.Average(), 1e-4f, 1 - 1e-4f);
        var start = from is null ? MathF.Log(rate / (1 - rate)) : 0;
        var scores = new float[rows.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = from?[i] ?? start;
        }

#pragma warning disable S2245 // Repeatable on purpose: nothing here is a secret.
        var random = new Random(options.Seed);
#pragma warning restore S2245
        for (var t = 0; t < options.Trees; t++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var p = BoostedTrees.Probability(scores[i]);
                trainer.gradient[i] = p - truth[i];
                trainer.hessian[i] = Math.Max(p * (1 - p), 1e-6f);
            }

            trainer.Grow(random, scores);
        }

        return new BoostedTrees(start, trainer.roots, trainer.nodes, trainer.leaves);
    }

    private void Grow(Random random, float[] scores)
    {
        var sample = Enumerable.Range(0, scores.Length).Where(_ => random.NextDouble() < options.Rows).ToArray();
        var asked = Enumerable.Range(0, columns).Where(_ => random.NextDouble() < options.Columns).ToArray();
        var open = new List<Leaf> { BestSplit(sample, asked) };
        roots.Add(nodes.Count);
        var links = new List<(int Node, bool Low)> { (-1, false) };
        while (open.Count < options.Leaves)
        {
            var best = 0;
            for (var i = 1; i < open.Count; i++)
            {
                best = open[i].Gain > open[best].Gain ? i : best;
            }

            var leaf = open[best];
            if (leaf.Gain <= 1e-3f)
            {
                break;
            }

            var node = nodes.Count;
            nodes.Add(new TreeNode(leaf.Column, cuts[leaf.Column][leaf.Cut], 0, 0));
            Link(links[best], node);
            var low = leaf.Rows.Where(r => binned[leaf.Column][r] <= leaf.Cut).ToArray();
            var high = leaf.Rows.Where(r => binned[leaf.Column][r] > leaf.Cut).ToArray();
            (open[best], links[best]) = (BestSplit(low, asked), (node, true));
            open.Add(BestSplit(high, asked));
            links.Add((node, false));
        }

        if (open.Count == 1)
        {
            roots.RemoveAt(roots.Count - 1);
            return;
        }

        for (var i = 0; i < open.Count; i++)
        {
            Link(links[i], ~leaves.Count);
            leaves.Add(options.Rate * open[i].Value);
        }

        AddTree(roots[^1], scores);
    }

    private void Link((int Node, bool Low) link, int child)
    {
        if (link.Node >= 0)
        {
            var node = nodes[link.Node];
            nodes[link.Node] = link.Low ? node with { Low = child } : node with { High = child };
        }
    }

    private void AddTree(int root, float[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var at = root;
            while (at >= 0)
            {
                var node = nodes[at];
                at = binned[node.Feature][i] <= Bin(cuts[node.Feature], node.Threshold) ? node.Low : node.High;
            }

            scores[i] += leaves[~at];
        }
    }

    private Leaf BestSplit(int[] rows, int[] asked)
    {
        Span<float> sums = stackalloc float[Bins];
        Span<float> weights = stackalloc float[Bins];
        var (total, weight) = (0f, 0f);
        foreach (var row in rows)
        {
            total += gradient[row];
            weight += hessian[row];
        }

        var best = new Leaf(rows, 0, 0, 0, -total / (weight + options.Ridge));
        var whole = total * total / (weight + options.Ridge);
        foreach (var column in asked)
        {
            sums.Clear();
            weights.Clear();
            foreach (var row in rows)
            {
                sums[binned[column][row]] += gradient[row];
                weights[binned[column][row]] += hessian[row];
            }

            var (low, lowWeight) = (0f, 0f);
            for (var cut = 0; cut < cuts[column].Length; cut++)
            {
                low += sums[cut];
                lowWeight += weights[cut];
                var (high, highWeight) = (total - low, weight - lowWeight);
                if (lowWeight < options.SmallestLeaf || highWeight < options.SmallestLeaf)
                {
                    continue;
                }

                var gain = (low * low / (lowWeight + options.Ridge)) + (high * high / (highWeight + options.Ridge)) - whole;
                if (gain > best.Gain)
                {
                    best = best with { Gain = gain, Column = column, Cut = cut };
                }
            }
        }

        return best;
    }

    /// <summary>Where to cut a column: between its values when they are few, else at equal shares of the rows.</summary>
    private static float[] Cuts(IReadOnlyList<float[]> rows, int column)
    {
        var sorted = rows.Select(r => r[column]).Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        return distinct.Length <= Bins
            ? distinct[..^1]
            : [.. Enumerable.Range(1, Bins - 1).Select(i => sorted[(int)((long)i * sorted.Length / Bins)]).Distinct()];
    }

    /// <summary>The first cut that is not below the value, or one past the last.</summary>
    private static int Bin(float[] cuts, float value)
    {
        var index = Array.BinarySearch(cuts, value);
        return index >= 0 ? index : ~index;
    }

    private sealed record Leaf(int[] Rows, float Gain, int Column, int Cut, float Value);
}
