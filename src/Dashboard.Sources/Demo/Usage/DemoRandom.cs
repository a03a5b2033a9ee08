namespace Dashboard.Sources.Demo.Usage;

/// <summary>
/// Numbers that look random and are the same on every machine and runtime: a hash of what they are for, not a sequence,
/// so that adding a workload changes no other. FNV-1a over the text, then SplitMix64 to finish.
/// </summary>
internal static class DemoRandom
{
    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public static int Between(int low, int high, string purpose, DateOnly day) =>
        low + (int)(Hash(purpose, day.DayNumber) % (ulong)(high - low + 1));

    public static ulong Hash(string purpose, int number = 0)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var c in purpose)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash += (ulong)number * 0x9E3779B97F4A7C15UL;
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
