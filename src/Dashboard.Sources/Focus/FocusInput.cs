using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Files;

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

    /// <summary>One layer of gzip is taken off before: what is still gzip was compressed twice.</summary>
    private static string? Magic(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..] ? "compressed twice" : FileSignature.Name(head);

    private static Encoding Encoding(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0, ..] => System.Text.Encoding.UTF32,
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => System.Text.Encoding.UTF8,
        };
}
