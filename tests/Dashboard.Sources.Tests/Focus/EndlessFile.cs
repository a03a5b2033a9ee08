using System.Text;

namespace Dashboard.Sources.Tests.Focus;

/// <summary>A file of any size that takes no memory: a start, then one character again and again.</summary>
internal sealed class EndlessFile(string start, char filler, long length) : Stream
{
    private readonly byte[] head = Encoding.UTF8.GetBytes(start);

    public long BytesRead { get; private set; }
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - BytesRead);
        buffer[..count].Fill((byte)filler);
        if (BytesRead < head.Length)
        {
            var rest = head.AsSpan((int)BytesRead);
            rest[..Math.Min(rest.Length, count)].CopyTo(buffer);
        }

        BytesRead += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
