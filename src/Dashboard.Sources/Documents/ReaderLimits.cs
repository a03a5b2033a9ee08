namespace Dashboard.Sources.Documents;

/// <summary>What the process that parses a document may use.</summary>
/// <param name="Time">From its start to its last byte of output.</param>
/// <param name="MemoryBytes">Managed heap.</param>
/// <param name="OutputBytes">Its answer, UTF-8.</param>
public sealed record ReaderLimits(TimeSpan Time, long MemoryBytes, long OutputBytes)
{
    public static ReaderLimits Default { get; } = new(TimeSpan.FromSeconds(20), 256L << 20, 20L << 20);
}
