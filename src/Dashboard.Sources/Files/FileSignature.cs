namespace Dashboard.Sources.Files;

/// <summary>What the first bytes say a file is, in words that fit "the file is …".</summary>
internal static class FileSignature
{
    /// <summary>Null when they are no signature that we know: text, perhaps.</summary>
    public static string? Name(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x1F, 0x8B, ..] => "compressed with gzip",
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "an Excel workbook or a ZIP archive",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "Parquet",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "compressed with Zstandard",
            [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => "compressed with bzip2",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "compressed with xz",
            _ => null,
        };
}
