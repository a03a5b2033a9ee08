using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>How a FOCUS file is read, and the limits that keep a hostile one from filling memory or disk.</summary>
public sealed record FocusReadOptions
{
    /// <summary>The day of reading, UTC: charge periods far from it are rejected.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>ISO 4217 code for rows that name no currency; null marks them <see cref="Currencies.Unknown"/>.</summary>
    public string? DefaultCurrency { get; init; }

    /// <summary>Largest text, in bytes after decompression.</summary>
    public long MaxUncompressedBytes { get; init; } = 20L << 30;

    /// <summary>Largest ratio of text to compressed bytes, once the text has passed 64 MB. Cost files stay far below it.</summary>
    public double MaxCompressionRatio { get; init; } = 200;

    /// <summary>Longest record, in bytes of UTF-8. It bounds the read buffer: about twice as much is held at most.</summary>
    public int MaxRecordChars { get; init; } = 1_000_000;
}
