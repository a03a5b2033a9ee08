using System.Text;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus;

/// <summary>Finds out what a file is by its first bytes, never by its name, and opens its text.</summary>
internal sealed class FocusInput : IDisposable
{
    private const int HeadSize = 4096;
    private readonly GzipText? gzip;

    private FocusInput(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        var bytes = new PeekStream(file, HeadSize);
        var isGzip = bytes.Head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        gzip = isGzip ? new GzipText(bytes) : null;
        Text = new PeekStream(new GuardedText(gzip ?? (Stream)bytes, isGzip ? bytes : null, options, ct), HeadSize);
    }

    /// <summary>The text as bytes, with its byte order mark if it has one.</summary>
    public PeekStream Text { get; }

    /// <exception cref="UnreadableFileException">The file is empty or is something else than text.</exception>
    public static FocusInput Open(Stream file, FocusReadOptions options, CancellationToken ct)
    {
        var input = new FocusInput(file, options, ct);
        try
        {
            RequireText(input.Text.Head);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Text.Dispose();
        gzip?.Dispose();
    }

    private static void RequireText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new UnreadableFileException("The file is empty: export it again.");
        }

        if (Magic(head) is { } kind)
        {
            throw new UnreadableFileException($"The file is {kind}, not CSV text: export the cost data as CSV, plain or gzip.");
        }

        var encoding = Encoding(head);
        var start = encoding.GetString(head).TrimStart('\uFEFF').TrimStart();
        switch (start.Length == 0 ? '\0' : start[0])
        {
            case '\0' when start.Length == 0 && head.Length < HeadSize:
                throw new UnreadableFileException("The file holds nothing but blanks: export it again.");
            case '{' or '[':
                throw new UnreadableFileException("The file is JSON, not CSV: export the cost data as CSV.");
            case '<':
                throw new UnreadableFileException("The file is a web page or XML, not CSV: download the export itself, signed in.");
            default:
                break;
        }

        var newline = start.AsSpan().IndexOfAny('\r', '\n');
        if (start.AsSpan(0, newline < 0 ? start.Length : newline).Contains('\0'))
        {
            throw new UnreadableFileException(
                "The first line holds NUL characters, so the file is binary or UTF-16 without a mark: save it as CSV in UTF-8."
            );
        }
    }

    private static string? Magic(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x1F, 0x8B, ..] => "compressed twice",
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "an Excel workbook or a ZIP archive",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook",
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "Parquet",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [0x28, 0xB5, 0x2F, 0xFD, ..] => "compressed with Zstandard",
            [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => "compressed with bzip2",
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "compressed with xz",
            _ => null,
        };

    private static Encoding Encoding(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0, ..] => System.Text.Encoding.UTF32,
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => System.Text.Encoding.UTF8,
        };
}
