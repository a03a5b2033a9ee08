using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Lists;

/// <summary>A whole payload in memory: lists have a few megabytes.</summary>
internal static class ListBytes
{
    public const int Most = 200 << 20;

    /// <summary>From the current position to the end, without a byte order mark.</summary>
    /// <exception cref="UnreadableFileException">There is nothing, or too much.</exception>
    public static ReadOnlyMemory<byte> Read(Stream payload, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = payload.Read(buffer)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            if (bytes.Length + count > Most)
            {
                throw new UnreadableFileException("The list is larger than 200 MB: check that it is the right list.");
            }

            bytes.Write(buffer, 0, count);
        }

        var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        return text.Span.Trim(" \t\r\n"u8).IsEmpty ? throw new UnreadableFileException("The list is empty: fetch it again.") : text;
    }
}
