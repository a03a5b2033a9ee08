namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>A sum of small decision trees that gives log odds. Nodes of all trees lie in one list; a negative child is a leaf, counted from -1.</summary>
internal sealed class BoostedTrees(float start, IReadOnlyList<int> roots, IReadOnlyList<TreeNode> nodes, IReadOnlyList<float> leaves)
{
    private readonly float origin = start;
    private readonly int[] roots = [.. roots];
    private readonly TreeNode[] nodes = [.. nodes];
    private readonly float[] leaves = [.. leaves];

    public float Score(ReadOnlySpan<float> row)
    {
        var sum = origin;
        foreach (var root in roots)
        {
            var at = root;
            while (at >= 0)
            {
                ref readonly var node = ref nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Low : node.High;
            }

            sum += leaves[~at];
        }

        return sum;
    }

    /// <summary>One that answers as the mean of several.</summary>
    public static BoostedTrees Mean(IReadOnlyList<BoostedTrees> several)
    {
        var (roots, nodes, leaves) = (new List<int>(), new List<TreeNode>(), new List<float>());
        foreach (var one in several)
        {
            int Moved(int at) => at >= 0 ? at + nodes.Count - one.nodes.Length : at - leaves.Count;
            roots.AddRange(one.roots.Select(r => r + nodes.Count));
            nodes.AddRange(one.nodes);
            for (var i = nodes.Count - one.nodes.Length; i < nodes.Count; i++)
            {
                nodes[i] = nodes[i] with { Low = Moved(nodes[i].Low), High = Moved(nodes[i].High) };
            }

            leaves.AddRange(one.leaves.Select(l => l / several.Count));
        }

        return new BoostedTrees(several.Average(s => s.origin), roots, nodes, leaves);
    }

    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    public void Write(BinaryWriter writer)
    {
        writer.Write(origin);
        writer.Write(roots.Length);
        writer.Write(nodes.Length);
        writer.Write(leaves.Length);
        foreach (var root in roots)
        {
            writer.Write(root);
        }

        foreach (var node in nodes)
        {
            writer.Write((byte)node.Feature);
            writer.Write(node.Threshold);
            writer.Write((short)node.Low);
            writer.Write((short)node.High);
        }

        foreach (var leaf in leaves)
        {
            writer.Write(leaf);
        }
    }

    public static BoostedTrees Read(BinaryReader reader)
    {
        var start = reader.ReadSingle();
        var (roots, nodes, leaves) = (new int[reader.ReadInt32()], new TreeNode[reader.ReadInt32()], new float[reader.ReadInt32()]);
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadByte(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadInt16());
        }

        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = reader.ReadSingle();
        }

        return new BoostedTrees(start, roots, nodes, leaves);
    }
}

/// <param name="Feature">Column that is asked.</param>
/// <param name="Threshold">At or below goes to <paramref name="Low"/>.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int Low, int High);
