using System.Numerics;

namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>
/// The linear stage as it ships: weights of 8 bits for the features that matter, found by a bit for each bucket of the hashed space
/// and a count of the bits before it. Most features of a sentence are not in the model, and the bits fit into a processor's cache.
/// </summary>
internal sealed class LinearStage
{
    private const int Words = 1 << (FeatureBuffer.Bits - 6);

    private readonly ulong[] present = new ulong[Words];
    private readonly int[] before = new int[Words];
    private readonly sbyte[] weights;
    private readonly float[] steps;
    private readonly float[] bias;

    /// <param name="buckets">Ascending.</param>
    /// <param name="weights">By feature, then by target; the weight is the byte times its target's step.</param>
    public LinearStage(IReadOnlyList<int> buckets, sbyte[] weights, float[] steps, float[] bias)
    {
        Buckets = buckets;
        this.weights = weights;
        this.steps = steps;
        this.bias = bias;
        foreach (var bucket in buckets)
        {
            present[bucket >> 6] |= 1ul << (bucket & 63);
        }

        for (var i = 1; i < Words; i++)
        {
            before[i] = before[i - 1] + BitOperations.PopCount(present[i - 1]);
        }
    }

    public IReadOnlyList<int> Buckets { get; }

    public int Targets => bias.Length;

    /// <summary>The row of a bucket's weights, or -1.</summary>
    public int Find(int bucket)
    {
        var bits = present[bucket >> 6];
        var bit = 1ul << (bucket & 63);
        return (bits & bit) == 0 ? -1 : before[bucket >> 6] + BitOperations.PopCount(bits & (bit - 1));
    }

    public float WeightOf(int row, int target) => weights[(row * Targets) + target] * steps[target];

    /// <summary>Log odds of every target for a sentence.</summary>
    public void Score(FeatureBuffer features, Span<float> scores)
    {
        scores.Clear();
        for (var i = 0; i < features.Buckets.Length; i++)
        {
            if (Find(features.Buckets[i]) is >= 0 and var row)
            {
                Add(weights.AsSpan(row * Targets, Targets), features.Weights[i], scores);
            }
        }

        var norm = features.Norm;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = bias[k] + (scores[k] * steps[k] * norm);
        }
    }

    /// <summary>Adds a feature's weights to the scores, as many at once as the processor takes.</summary>
    private static void Add(ReadOnlySpan<sbyte> row, float value, Span<float> scores)
    {
        var k = 0;
        for (; k + Vector<sbyte>.Count <= row.Length; k += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[k..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            AddTo(scores, k, first, value);
            AddTo(scores, k + Vector<float>.Count, second, value);
            AddTo(scores, k + (2 * Vector<float>.Count), third, value);
            AddTo(scores, k + (3 * Vector<float>.Count), fourth, value);
        }

        for (; k < row.Length; k++)
        {
            scores[k] += row[k] * value;
        }
    }

    private static void AddTo(Span<float> scores, int at, Vector<int> weights, float value) =>
        (new Vector<float>(scores[at..]) + (Vector.ConvertToSingle(weights) * value)).CopyTo(scores[at..]);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Targets);
        writer.Write(Buckets.Count);
        foreach (var value in steps.Concat(bias))
        {
            writer.Write(value);
        }

        var last = 0;
        for (var row = 0; row < Buckets.Count; row++)
        {
            writer.Write7BitEncodedInt(Buckets[row] - last);
            last = Buckets[row];
            var mask = 0u;
            for (var k = 0; k < Targets; k++)
            {
                mask |= weights[(row * Targets) + k] != 0 ? 1u << k : 0;
            }

            writer.Write(mask);
            for (var k = 0; k < Targets; k++)
            {
                if ((mask >> k & 1) != 0)
                {
                    writer.Write(weights[(row * Targets) + k]);
                }
            }
        }
    }

    public static LinearStage Read(BinaryReader reader)
    {
        var targets = reader.ReadInt32();
        var buckets = new int[reader.ReadInt32()];
        var (steps, bias) = (new float[targets], new float[targets]);
        foreach (var array in (float[][])[steps, bias])
        {
            for (var k = 0; k < targets; k++)
            {
                array[k] = reader.ReadSingle();
            }
        }

        var levels = new sbyte[buckets.Length * targets];
        var last = 0;
        for (var row = 0; row < buckets.Length; row++)
        {
            last += reader.Read7BitEncodedInt();
            buckets[row] = last;
            for (var mask = reader.ReadUInt32(); mask != 0; mask &= mask - 1)
            {
                levels[(row * targets) + BitOperations.TrailingZeroCount(mask)] = reader.ReadSByte();
            }
        }

        return new LinearStage(buckets, levels, steps, bias);
    }
}
