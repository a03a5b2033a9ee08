namespace Dashboard.Testing.Providers;

/// <summary>Numbers that look random and are the same on every machine: a hash of what they are for.</summary>
internal static class FakeNumbers
{
    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public static long Between(long low, long high, int seed, string purpose, DateOnly day)
    {
        unchecked
        {
            var hash = ((ulong)seed * 0x9E3779B97F4A7C15UL) + (ulong)day.DayNumber;
            foreach (var c in purpose)
            {
                hash = (hash + c) * 0xD6E8FEB86659FD93UL;
                hash ^= hash >> 32;
            }

            return low + (long)(hash % (ulong)(high - low + 1));
        }
    }
}
