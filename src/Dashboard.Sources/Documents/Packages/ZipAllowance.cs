namespace Dashboard.Sources.Documents.Packages;

/// <summary>How much an Office file may unpack to.</summary>
/// <param name="Bytes">All parts together, unpacked.</param>
/// <param name="Ratio">Most that one part may grow, once it is larger than <paramref name="FreeBytes"/>.</param>
/// <param name="FreeBytes">Small parts of nothing but markup may grow more.</param>
/// <param name="Remedy">The end of a refusal, such as "save it again as DOCX or text".</param>
internal sealed record ZipAllowance(long Bytes, long Ratio, long FreeBytes, string Remedy)
{
    public const int MostEntries = 5_000;

    public static ZipAllowance Document { get; } = new(200L << 20, 100, 1L << 20, "save it again as DOCX or text");

    /// <summary>Sheets are the same few tags over and over: they are larger and shrink better than documents.</summary>
    public static ZipAllowance Workbook { get; } = new(1L << 30, 200, 8L << 20, "save the sheet as CSV");

    public RefusedDocumentException Bomb() => new($"unpacks to more than {Bytes >> 20} MB or to over {Ratio} times its size: {Remedy}.");
}
