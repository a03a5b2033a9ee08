namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>One passage's features: buckets of the hashed space with a weight each. Reused from passage to passage.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>The fixed size of the hashed space.</summary>
    public const int Bits = 22;

    /// <summary>Length of a row; longer rows learn faster and are pulled less towards zero.</summary>
    private const float Length = 8;

    private const uint Mask = (1u << Bits) - 1;

    private int[] buckets = new int[1024];
    private float[] weights = new float[1024];

    /// <summary>Open addressing: for each slot the passage that last used it and the feature's position.</summary>
    private (int Passage, int At)[] slots = new (int, int)[4096];
    private int passage = 1;
    private int count;
    private float groupWeight;
    private uint groupSeed;

    public ReadOnlySpan<int> Buckets => buckets.AsSpan(0, count);

    public ReadOnlySpan<float> Weights => weights.AsSpan(0, count);

    /// <summary>What brings rows of any length to one: <see cref="Length"/> over the root of the sum of squares.</summary>
    public float Norm
    {
        get
        {
            var squares = 1f;
            foreach (var value in Weights)
            {
                squares += value * value;
            }

            return Length / MathF.Sqrt(squares);
        }
    }

    public void Clear()
    {
        count = 0;
        passage++;
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
        var slot = bucket & (slots.Length - 1);
        while (slots[slot].Passage == passage && buckets[slots[slot].At] != bucket)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        if (slots[slot].Passage != passage)
        {
            if (count == buckets.Length)
            {
                Grow();
                slot = Free(bucket);
            }

            slots[slot] = (passage, count);
            buckets[count++] = bucket;
        }

        weights[slots[slot].At] = groupWeight;
        Origins?.Add(new FeatureOrigin(bucket, groupWeight, first, last));
    }

    private void Grow()
    {
        Array.Resize(ref buckets, count * 2);
        Array.Resize(ref weights, count * 2);
        slots = new (int, int)[slots.Length * 2];
        for (var i = 0; i < count; i++)
        {
            slots[Free(buckets[i])] = (passage, i);
        }
    }

    private int Free(int bucket)
    {
        var slot = bucket & (slots.Length - 1);
        while (slots[slot].Passage == passage)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}

/// <summary>A feature and the words of its sentence that it came from.</summary>
internal readonly record struct FeatureOrigin(int Bucket, float Weight, int First, int Last);
