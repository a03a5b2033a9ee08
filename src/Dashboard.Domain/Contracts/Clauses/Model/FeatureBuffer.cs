namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>One passage's features: buckets of the hashed space with a weight each. Reused from passage to passage.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>The fixed size of the hashed space.</summary>
    public const int Bits = 22;

    /// <summary>Length of a row; longer rows learn faster and are pulled less towards zero.</summary>
    private const float Length = 8;

    private const uint Mask = (1u << Bits) - 1;

    private readonly Dictionary<int, float> values = [];
    private float groupWeight;
    private uint groupSeed;

    public IReadOnlyDictionary<int, float> Values => values;

    /// <summary>What brings rows of any length to one: <see cref="Length"/> over the root of the sum of squares.</summary>
    public float Norm
    {
        get
        {
            var squares = 1f;
            foreach (var value in values.Values)
            {
                squares += value * value;
            }

            return Length / MathF.Sqrt(squares);
        }
    }

    public void Clear()
    {
        values.Clear();
        Origins?.Clear();
    }

    /// <summary>Features added from here on belong to one family: the same words elsewhere are other features.</summary>
    public void Begin(uint seed, float weight)
    {
        groupSeed = seed * 0x9E37_79B1;
        groupWeight = weight;
    }

    /// <summary>Where the features of the last passage came from, as word positions; null where nobody asks.</summary>
    public List<FeatureOrigin>? Origins { get; set; }

    /// <param name="first">The word in the sentence that a feature begins with, or -1 where it is not of the sentence's own words.</param>
    /// <param name="last">The word that it ends with.</param>
    public void Add(uint hash, int first = -1, int last = -1)
    {
        var bucket = (int)(Mix.Join(hash, groupSeed) & Mask);
        values[bucket] = groupWeight;
        Origins?.Add(new FeatureOrigin(bucket, first, last));
    }
}

/// <summary>A feature and the words of its sentence that it came from.</summary>
internal readonly record struct FeatureOrigin(int Bucket, int First, int Last);
