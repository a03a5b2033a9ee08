using System.Globalization;
using System.IO.Compression;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Focus;

/// <summary>
/// Decompresses gzip, one member or many, and notices a file that ends early. The framework's own reader takes a cut-off file for a
/// short one, so a known last member is put behind the real ones: only when it comes out whole at the end was nothing missing.
/// </summary>
internal sealed class GzipText(Stream compressed) : ForwardStream
{
    private static readonly byte[] Mark = "end-of-real-data"u8.ToArray();
    private static readonly byte[] LastMember = Compress(Mark);

    private readonly GZipStream gzip = new(new Appended(compressed), CompressionMode.Decompress);
    private readonly byte[] held = new byte[1 << 16];
    private int start;
    private int end;
    private bool ended;
    private long handedOut;

    public override int Read(Span<byte> buffer)
    {
        while (!ended && end - start <= Mark.Length)
        {
            Refill();
        }

        // The last bytes are held back: they are the mark, unless more comes after them.
        var count = Math.Min(Math.Max(0, end - start - Mark.Length), buffer.Length);
        held.AsSpan(start, count).CopyTo(buffer);
        start += count;
        handedOut += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        gzip.Dispose();
        base.Dispose(disposing);
    }

    private void Refill()
    {
        held.AsSpan(start, end - start).CopyTo(held);
        end -= start;
        start = 0;
        int count;
        try
        {
            count = gzip.Read(held, end, held.Length - end);
        }
        catch (InvalidDataException e)
        {
            throw Broken(e);
        }

        end += count;
        ended = count == 0;
        if (ended && !held.AsSpan(start, end - start).SequenceEqual(Mark))
        {
            throw Broken(null);
        }
    }

    private UnreadableFileException Broken(Exception? inner)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The gzip file ends early or is damaged after {handedOut:N0} bytes of text: copy or export it again in full."
        );
        return inner is null ? new UnreadableFileException(message) : new UnreadableFileException(message, inner);
    }

    private static byte[] Compress(byte[] text)
    {
        using var member = new MemoryStream();
        using (var compressor = new GZipStream(member, CompressionLevel.NoCompression))
        {
            compressor.Write(text);
        }

        return member.ToArray();
    }

    /// <summary>The real members, then the known one.</summary>
    private sealed class Appended(Stream inner) : ForwardStream
    {
        private int appended = -1;

        public override int Read(Span<byte> buffer)
        {
            if (appended < 0)
            {
                var count = inner.Read(buffer);
                if (count > 0 || buffer.IsEmpty)
                {
                    return count;
                }

                appended = 0;
            }

            var rest = LastMember.AsSpan(appended);
            rest = rest[..Math.Min(rest.Length, buffer.Length)];
            rest.CopyTo(buffer);
            appended += rest.Length;
            return rest.Length;
        }
    }
}
