namespace Gangway.Shell;

/// <summary>A file being read: counts its megabytes for the progress, and ends when the caller wants to stop.</summary>
internal sealed class MeasuredStream(Stream inner, Progress progress, CancellationToken stop) : Stream
{
    private long bytes;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        stop.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        var before = bytes / 1_000_000;
        bytes += read;
        if (bytes / 1_000_000 > before)
        {
            progress.Advance((int)((bytes / 1_000_000) - before));
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
