namespace Gangway.Kernels.History;

/// <summary>An unpacked object. Its bytes hold until it is disposed; the reader that gave it may keep it for the next who asks.</summary>
/// <remarks>For the thread of its reader only.</remarks>
public sealed unsafe class GitObject : IDisposable
{
    private readonly ObjectCache cache;

    internal GitObject(ObjectCache cache) => this.cache = cache;

    public ObjectKind Kind { get; private set; }

    public ReadOnlySpan<byte> Bytes => new(Buffer, Length);

    internal byte* Buffer { get; private set; }

    internal int Length { get; private set; }

    /// <summary>Bytes it takes while it is kept, its own record among them.</summary>
    internal long Room => Length + Inflater.Slack + 128L;

    internal long Key { get; private set; }

    internal int Users { get; set; }

    internal bool IsKept { get; set; }

    internal GitObject? Newer { get; set; }

    internal GitObject? Older { get; set; }

    /// <summary>In the same slot of the cache's table, or of those that wait to be another object.</summary>
    internal GitObject? Next { get; set; }

    internal GitObject Becomes(ObjectKind kind, byte* buffer, int length, long key)
    {
        (Kind, Length, Key, Users) = (kind, length, key, 1);
        Buffer = buffer;
        return this;
    }

    public void Dispose() => cache.Release(this);
}
