namespace Dashboard.Benchmarks.Scale;

/// <summary>xorshift64*: the framework's Random promises no stable sequence across versions, and two runs must fill equal databases.</summary>
internal sealed class ScaleRandom(ulong seed)
{
    private ulong state = (seed * 0x9E37_79B9_7F4A_7C15) | 1;

    public double Share()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (state * 0x2545_F491_4F6C_DD1D >> 11) / (double)(1UL << 53);
    }

    public int Below(int count) => (int)(Share() * count);

    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>Small numbers far more often than large ones, as vendors, models and applications share the spend.</summary>
    public int Skewed(int count) => (int)(Math.Pow(Share(), 3) * count);

    public bool Chance(double share) => Share() < share;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T SkewedOf<T>(IReadOnlyList<T> items) => items[Skewed(items.Count)];

    /// <summary>Null in the given share of cases: registers are never complete.</summary>
    public T? Maybe<T>(double known, T value)
        where T : struct => Chance(known) ? value : null;
}
