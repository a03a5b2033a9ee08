namespace Dashboard.Sources.Documents;

/// <summary>What the process that parses a document may use.</summary>
/// <param name="Time">From its start to its last byte of output.</param>
/// <param name="MemoryBytes">Managed heap.</param>
/// <param name="OutputBytes">Its answer, UTF-8.</param>
public sealed record ReaderLimits(TimeSpan Time, long MemoryBytes, long OutputBytes)
{
    public static ReaderLimits Default { get; } = new(TimeSpan.FromSeconds(20), 256L << 20, 20L << 20);

    /// <summary>A thousand pages take some 20 s; fonts and pictures are held while their page is read.</summary>
    public static ReaderLimits Pdf { get; } = new(TimeSpan.FromSeconds(90), 512L << 20, 40L << 20);

    /// <summary>Workbooks hold more: a million rows take some 20 s, and the strings that their cells share are held at once.</summary>
    public static ReaderLimits Workbook { get; } = new(TimeSpan.FromSeconds(60), 512L << 20, 400L << 20);
}
