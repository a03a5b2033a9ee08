namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>Hashes that are the same on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class Mix
{
    private const uint Prime = 16_777_619;

    /// <summary>FNV-1a over the characters, finished.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2_166_136_261;
        foreach (var c in word)
        {
            hash = (hash ^ c) * Prime;
        }

        return Finish(hash);
    }

    public static uint Join(uint a, uint b) => Finish((a * 0x9E37_79B1) ^ (b + 0x7F4A_7C15 + (a << 6) + (a >> 2)));

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EB_CA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2_AE35;
        return hash ^ (hash >> 16);
    }
}
