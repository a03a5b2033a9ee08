using System.Runtime.InteropServices;

namespace Dashboard.Domain.Contracts.Clauses.Model.Training;

/// <summary>All sentences of a collection as rows of sparse features, laid out flat so that training reads memory in order.</summary>
internal sealed class PassageSet
{
    private readonly List<int> features = [];
    private readonly List<float> values = [];
    private readonly List<int> offsets = [0];

    public int Count => offsets.Count - 1;

    /// <summary>For each row a bit for every target that it carries.</summary>
    public List<uint> Positive { get; } = [];

    /// <summary>For each row a bit for every target that it says nothing about.</summary>
    public List<uint> Unclear { get; } = [];

    /// <summary>The contract that a row comes from, ascending.</summary>
    public List<int> Contract { get; } = [];

    /// <param name="position">For each bucket its position among the features that count, or -1.</param>
    public void Add(int contract, uint positive, uint unclear, FeatureBuffer row, int[] position)
    {
        var norm = row.Norm;
        for (var i = 0; i < row.Buckets.Length; i++)
        {
            if (position[row.Buckets[i]] >= 0)
            {
                features.Add(position[row.Buckets[i]]);
                values.Add(row.Weights[i] * norm);
            }
        }

        offsets.Add(features.Count);
        Contract.Add(contract);
        Positive.Add(positive);
        Unclear.Add(unclear);
    }

    public ReadOnlySpan<int> FeaturesOf(int row) => CollectionsMarshal.AsSpan(features)[offsets[row]..offsets[row + 1]];

    public ReadOnlySpan<float> ValuesOf(int row) => CollectionsMarshal.AsSpan(values)[offsets[row]..offsets[row + 1]];
}
