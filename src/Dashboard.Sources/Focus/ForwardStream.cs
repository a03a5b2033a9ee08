namespace Dashboard.Sources.Focus;

/// <summary>A stream that is only read, forwards, once. What it reads from belongs to somebody else and stays open.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Lets the first bytes be looked at before they are read. Counts what is read.</summary>
internal sealed class PeekStream(Stream inner, int size) : ForwardStream
{
    private byte[]? head;
    private int taken;

    /// <summary>Bytes handed out so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The first bytes; shorter than asked only when the stream is.</summary>
    public ReadOnlySpan<byte> Head => head ??= Fill();

    public override int Read(Span<byte> buffer)
    {
        var rest = Head[taken..];
        var count = Math.Min(rest.Length, buffer.Length);
        if (count > 0)
        {
            rest[..count].CopyTo(buffer);
            taken += count;
        }
        else
        {
            count = inner.Read(buffer);
        }

        BytesRead += count;
        return count;
    }

    private byte[] Fill()
    {
        var bytes = new byte[size];
        var count = inner.ReadAtLeast(bytes, size, throwOnEndOfStream: false);
        return bytes[..count];
    }
}
