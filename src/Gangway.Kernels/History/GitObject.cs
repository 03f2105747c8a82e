namespace Gangway.Kernels.History;

/// <summary>An unpacked object. Its bytes hold until it is disposed; the reader that gave it may keep it for the next who asks.</summary>
/// <remarks>For the thread of its reader only.</remarks>
public sealed unsafe class GitObject : IDisposable
{
    internal GitObject(ObjectKind kind, byte* buffer, int length, long key)
    {
        (Kind, Length, Key) = (kind, length, key);
        Buffer = buffer;
    }

    public ObjectKind Kind { get; }

    public ReadOnlySpan<byte> Bytes => new(Buffer, Length);

    internal byte* Buffer { get; }

    internal int Length { get; }

    /// <summary>Bytes it takes while it is kept, its own record among them.</summary>
    internal long Room => Length + Inflater.Slack + 128L;

    internal long Key { get; }

    internal int Users { get; set; } = 1;

    internal bool IsKept { get; set; }

    internal GitObject? Newer { get; set; }

    internal GitObject? Older { get; set; }

    /// <summary>In the same slot of the cache's table.</summary>
    internal GitObject? Next { get; set; }

    public void Dispose() => ObjectCache.Release(this);
}
