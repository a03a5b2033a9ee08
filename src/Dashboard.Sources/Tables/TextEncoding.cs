using System.Text;
using Dashboard.Sources.Documents;

namespace Dashboard.Sources.Tables;

/// <summary>Which Unicode a text file is in: UTF-8 with or without its mark, UTF-16 with its mark. Anything else is refused, never guessed.</summary>
internal static class TextEncoding
{
    private const int BlockBytes = 1 << 16;

    /// <summary>Reads the whole file once: nobody should see half of it before it turns out to be unreadable.</summary>
    /// <exception cref="RefusedDocumentException">Names the line, the bytes and the remedy.</exception>
    public static async Task<Encoding> DetectAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var block = new byte[BlockBytes];
        var read = await file.ReadAtLeastAsync(block, BlockBytes, throwOnEndOfStream: false, cancellationToken);
        var encoding = ByMark(block.AsSpan(0, read));
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(BlockBytes)];
        long line = 1;
        do
        {
            try
            {
                var count = decoder.GetChars(block, 0, read, chars, 0, flush: read == 0);
                line += chars.AsSpan(0, count).Count('\n');
            }
            catch (DecoderFallbackException fault)
            {
                throw Refusal(encoding, line + block.AsSpan(0, Math.Clamp(fault.Index, 0, read)).Count((byte)'\n'), fault);
            }

            if (read == 0)
            {
                return encoding;
            }

            read = await file.ReadAtLeastAsync(block, BlockBytes, throwOnEndOfStream: false, cancellationToken);
        } while (true);
    }

    private static Encoding ByMark(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new RefusedDocumentException(
                "is UTF-32 text, which is not read: save it as “CSV UTF-8”."
            ),
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ when FirstLine(head).Contains((byte)0) => throw new RefusedDocumentException(
                "holds NUL characters in its first line, so it is binary or UTF-16 without a mark: save it as “CSV UTF-8”."
            ),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? head : head[..end];
    }

    private static RefusedDocumentException Refusal(Encoding encoding, long line, DecoderFallbackException fault)
    {
        var bytes = Convert.ToHexString(fault.BytesUnknown ?? []);
        var name = encoding is UTF8Encoding ? "UTF-8" : "UTF-16";
        return new RefusedDocumentException(
            $"is not {name} text: line {line} holds the bytes {bytes} (hexadecimal), as older encodings do. Save it as “CSV UTF-8”."
        );
    }
}
