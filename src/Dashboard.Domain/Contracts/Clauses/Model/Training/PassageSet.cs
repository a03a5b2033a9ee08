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

    public void Add(int contract, uint positive, uint unclear, IEnumerable<KeyValuePair<int, float>> row)
    {
        foreach (var (feature, value) in row)
        {
            features.Add(feature);
            values.Add(value);
        }

        offsets.Add(features.Count);
        Contract.Add(contract);
        Positive.Add(positive);
        Unclear.Add(unclear);
    }

    public ReadOnlySpan<int> FeaturesOf(int row) => CollectionsMarshal.AsSpan(features)[offsets[row]..offsets[row + 1]];

    public ReadOnlySpan<float> ValuesOf(int row) => CollectionsMarshal.AsSpan(values)[offsets[row]..offsets[row + 1]];
}
