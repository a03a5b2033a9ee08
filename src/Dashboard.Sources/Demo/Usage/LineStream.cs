using System.Text;

namespace Dashboard.Sources.Demo.Usage;

/// <summary>Lines as a UTF-8 stream, made while they are read: a file of any size takes the memory of one line.</summary>
internal sealed class LineStream(IEnumerable<string> lines) : Stream
{
    private readonly IEnumerator<string> lines = lines.GetEnumerator();
    private ReadOnlyMemory<byte> rest;

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
        var done = 0;
        while (done < buffer.Length && (!rest.IsEmpty || Next()))
        {
            var count = Math.Min(rest.Length, buffer.Length - done);
            rest.Span[..count].CopyTo(buffer[done..]);
            rest = rest[count..];
            done += count;
        }

        return done;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lines.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (!lines.MoveNext())
        {
            return false;
        }

        rest = Encoding.UTF8.GetBytes(lines.Current);
        return true;
    }
}
