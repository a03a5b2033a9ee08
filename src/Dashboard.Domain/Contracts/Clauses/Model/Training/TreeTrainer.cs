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
    /// <summary>A row is settled when its chance is this close to its truth.</summary>
    private const float Settled = 0.03f;
    private const int Thin = 5;

    private readonly TreeOptions options;
    private readonly BinnedRows binned;
    private readonly float[] gradient;
    private readonly float[] hessian;
    private readonly float[] scores;
    private readonly List<int> roots = [];
    private readonly List<TreeNode> nodes = [];

    /// <summary>For each node the bin at or below which a row goes low.</summary>
    private readonly List<byte> nodeCuts = [];
    private readonly List<float> leaves = [];

    private TreeTrainer(BinnedRows binned, TreeOptions options, float[] scores)
    {
        this.options = options;
        this.binned = binned;
        this.scores = scores;
        gradient = new float[scores.Length];
        hessian = new float[scores.Length];
    }

    /// <param name="rows">One array of columns a row.</param>
    /// <param name="truth">For each row 0 to 1.</param>
    /// <param name="from">Log odds that the trees add to, or null to start from the share of truths.</param>
    public static BoostedTrees Train(
        IReadOnlyList<float[]> rows,
        IReadOnlyList<float> truth,
        TreeOptions options,
        IReadOnlyList<float>? from = null
    ) => rows.Count == 0 ? new BoostedTrees(from is null ? -4 : 0, [], [], []) : Train(new BinnedRows(rows), truth, options, from);

    public static BoostedTrees Train(BinnedRows rows, IReadOnlyList<float> truth, TreeOptions options, IReadOnlyList<float>? from)
    {
        var rate = Math.Clamp(truth.Average(), 1e-4f, 1 - 1e-4f);
        var start = from is null ? MathF.Log(rate / (1 - rate)) : 0;
        var trainer = new TreeTrainer(rows, options, [.. Enumerable.Range(0, truth.Count).Select(i => from?[i] ?? start)]);
#pragma warning disable S2245 // Repeatable on purpose: nothing here is a secret.
        var random = new Random(options.Seed);
#pragma warning restore S2245
        for (var t = 0; t < options.Trees; t++)
        {
            for (var i = 0; i < truth.Count; i++)
            {
                var p = BoostedTrees.Probability(trainer.scores[i]);
                trainer.gradient[i] = p - truth[i];
                trainer.hessian[i] = Math.Max(p * (1 - p), 1e-6f);
            }

            trainer.Grow(random);
        }

        return new BoostedTrees(start, trainer.roots, trainer.nodes, trainer.leaves);
    }

    private void Grow(Random random)
    {
        var sample = Sample(random);
        var asked = Enumerable.Range(0, binned.Columns).Where(_ => random.NextDouble() < options.Columns).ToArray();
        var open = new List<Leaf> { Split(Sums(sample, asked), sample, asked) };
        var links = new List<(int Node, bool Low)> { (-1, false) };
        var root = nodes.Count;
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
            nodes.Add(new TreeNode(leaf.Column, binned.CutsOf(leaf.Column)[leaf.Cut], 0, 0));
            nodeCuts.Add((byte)leaf.Cut);
            Link(links[best], node);
            var (low, high) = Part(leaf, asked);
            (open[best], links[best]) = (low, (node, true));
            open.Add(high);
            links.Add((node, false));
        }

        if (open.Count == 1)
        {
            return;
        }

        roots.Add(root);
        for (var i = 0; i < open.Count; i++)
        {
            Link(links[i], ~leaves.Count);
            leaves.Add(options.Rate * open[i].Value);
        }

        AddTree(root);
    }

    /// <summary>Rows that the trees already get right are many and teach little: one in <see cref="Thin"/> stands for the others.</summary>
    private int[] Sample(Random random)
    {
        var sample = new List<int>();
        for (var i = 0; i < scores.Length; i++)
        {
            var settled = Math.Abs(gradient[i]) < Settled;
            if (random.NextDouble() < (settled ? options.Rows / Thin : options.Rows))
            {
                sample.Add(i);
                gradient[i] *= settled ? Thin : 1;
                hessian[i] *= settled ? Thin : 1;
            }
        }

        return [.. sample];
    }

    private void Link((int Node, bool Low) link, int child)
    {
        if (link.Node >= 0)
        {
            var node = nodes[link.Node];
            nodes[link.Node] = link.Low ? node with { Low = child } : node with { High = child };
        }
    }

    private void AddTree(int root)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var row = binned.Of(i);
            var at = root;
            while (at >= 0)
            {
                at = row[nodes[at].Feature] <= nodeCuts[at] ? nodes[at].Low : nodes[at].High;
            }

            scores[i] += leaves[~at];
        }
    }

    /// <summary>Counts the smaller side; the larger one is what is left of both.</summary>
    private (Leaf Low, Leaf High) Part(Leaf leaf, int[] asked)
    {
        var low = Array.FindAll(leaf.Rows, r => binned.Of(r)[leaf.Column] <= leaf.Cut);
        var high = Array.FindAll(leaf.Rows, r => binned.Of(r)[leaf.Column] > leaf.Cut);
        var smaller = Sums(low.Length <= high.Length ? low : high, asked);
        for (var i = 0; i < smaller.Length; i++)
        {
            leaf.Sums[i] = (leaf.Sums[i].Gradient - smaller[i].Gradient, leaf.Sums[i].Hessian - smaller[i].Hessian);
        }

        return low.Length <= high.Length
            ? (Split(smaller, low, asked), Split(leaf.Sums, high, asked))
            : (Split(leaf.Sums, low, asked), Split(smaller, high, asked));
    }

    /// <summary>For each asked column and bin the sums over the rows in it.</summary>
    private (float Gradient, float Hessian)[] Sums(int[] rows, int[] asked)
    {
        var sums = new (float Gradient, float Hessian)[asked.Length * BinnedRows.Bins];
        foreach (var row in rows)
        {
            var bins = binned.Of(row);
            var (g, h) = (gradient[row], hessian[row]);
            for (var c = 0; c < asked.Length; c++)
            {
                ref var sum = ref sums[(c * BinnedRows.Bins) + bins[asked[c]]];
                sum.Gradient += g;
                sum.Hessian += h;
            }
        }

        return sums;
    }

    private Leaf Split((float Gradient, float Hessian)[] sums, int[] rows, int[] asked)
    {
        var (total, weight) = (0f, 0f);
        foreach (var row in rows)
        {
            total += gradient[row];
            weight += hessian[row];
        }

        var best = new Leaf(rows, sums, 0, 0, 0, -total / (weight + options.Ridge));
        var whole = total * total / (weight + options.Ridge);
        for (var c = 0; c < asked.Length; c++)
        {
            var (low, lowWeight) = (0f, 0f);
            for (var cut = 0; cut < binned.CutsOf(asked[c]).Length; cut++)
            {
                low += sums[(c * BinnedRows.Bins) + cut].Gradient;
                lowWeight += sums[(c * BinnedRows.Bins) + cut].Hessian;
                var (high, highWeight) = (total - low, weight - lowWeight);
                if (lowWeight < options.SmallestLeaf || highWeight < options.SmallestLeaf)
                {
                    continue;
                }

                var gain = (low * low / (lowWeight + options.Ridge)) + (high * high / (highWeight + options.Ridge)) - whole;
                if (gain > best.Gain)
                {
                    best = best with { Gain = gain, Column = asked[c], Cut = cut };
                }
            }
        }

        return best;
    }

    private sealed record Leaf(int[] Rows, (float Gradient, float Hessian)[] Sums, float Gain, int Column, int Cut, float Value);
}
