using System.Globalization;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus;

/// <summary>Stops a file that is too large, or that grows too much when decompressed.</summary>
/// <param name="compressed">The compressed bytes; null when the file is plain text.</param>
internal sealed class GuardedText(Stream text, PeekStream? compressed, FocusReadOptions options, CancellationToken ct) : ForwardStream
{
    /// <summary>A small file may be as repetitive as it likes.</summary>
    private const long RatioCountsFrom = 64L << 20;

    private long total;

    public override int Read(Span<byte> buffer)
    {
        ct.ThrowIfCancellationRequested();
        var count = text.Read(buffer);
        total += count;
        if (total > options.MaxUncompressedBytes)
        {
            throw new UnreadableFileException(
                $"The file holds more than {Size(options.MaxUncompressedBytes)} of text, the most that is read: split it by month."
            );
        }

        if (compressed is not null && total > RatioCountsFrom && total > options.MaxCompressionRatio * compressed.BytesRead)
        {
            throw new UnreadableFileException(
                $"The gzip file grows more than {options.MaxCompressionRatio.ToString(CultureInfo.InvariantCulture)} times its size, "
                    + "as files do that are made to fill a disk: decompress it yourself and import the CSV file."
            );
        }

        return count;
    }

    private static string Size(long bytes) =>
        bytes >= 1 << 30
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 30):0.#} GB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}
