namespace Gangway.Kernels.History;

/// <summary>An unpacked object. Its bytes hold until it is disposed; the reader that gave it may keep it for the next who asks.</summary>
/// <remarks>For the thread of its reader only.</remarks>
public sealed class GitObject : IDisposable
{
    internal GitObject(ObjectKind kind, byte[] buffer, int length, long key) =>
        (Kind, Buffer, Length, Key) = (kind, buffer, length, key);

    public ObjectKind Kind { get; }

    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    internal byte[] Buffer { get; }

    internal int Length { get; }

    internal long Key { get; }

    internal int Users { get; set; } = 1;

    internal bool IsKept { get; set; }

    internal GitObject? Newer { get; set; }

    internal GitObject? Older { get; set; }

    public void Dispose() => ObjectCache.Release(this);
}
