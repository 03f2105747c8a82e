using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>Objects unpacked last, by their place, up to a number of bytes; the one not used for longest goes first.</summary>
/// <remarks>
/// Their bytes lie outside the managed heap: of a history of megabytes a minute passes gigabytes of texts through here, each of another size,
/// and the collector would run for nothing else.
/// </remarks>
internal sealed unsafe class ObjectCache(long capacity)
{
    private readonly Dictionary<long, GitObject> kept = [];
    private GitObject? newest, oldest;
    private long bytes;

    /// <summary>Null where it is not kept. The caller disposes what it gets.</summary>
    public GitObject? Find(long key)
    {
        if (!kept.TryGetValue(key, out var found))
        {
            return null;
        }

        if (found != newest)
        {
            Unlink(found);
            LinkNewest(found);
        }

        found.Users++;
        return found;
    }

    public bool Has(long key) => kept.ContainsKey(key);

    /// <summary>Room for so many bytes, and for what an <see cref="Inflater"/> overwrites behind them.</summary>
    public static byte* Rent(int length) => (byte*)NativeMemory.Alloc((nuint)length + Inflater.Slack);

    public static void Return(byte* buffer) => NativeMemory.Free(buffer);

    /// <summary>Keeps an object for later, unless it alone would take a quarter of the room.</summary>
    public void Keep(GitObject item)
    {
        if (item.Room > capacity / 4 || !kept.TryAdd(item.Key, item))
        {
            return;
        }

        item.IsKept = true;
        LinkNewest(item);
        bytes += item.Room;
        while (bytes > capacity && oldest is { } last && last != item)
        {
            Forget(last);
        }
    }

    public static void Release(GitObject item)
    {
        if (--item.Users == 0 && !item.IsKept)
        {
            Return(item.Buffer);
        }
    }

    public void Clear()
    {
        while (oldest is { } last)
        {
            Forget(last);
        }
    }

    private void Forget(GitObject item)
    {
        kept.Remove(item.Key);
        Unlink(item);
        item.IsKept = false;
        bytes -= item.Room;
        if (item.Users == 0)
        {
            Return(item.Buffer);
        }
    }

    private void LinkNewest(GitObject item)
    {
        (item.Older, item.Newer) = (newest, null);
        if (newest is not null)
        {
            newest.Newer = item;
        }

        newest = item;
        oldest ??= item;
    }

    private void Unlink(GitObject item)
    {
        if (item.Newer is { } newer)
        {
            newer.Older = item.Older;
        }
        else
        {
            newest = item.Older;
        }

        if (item.Older is { } older)
        {
            older.Newer = item.Newer;
        }
        else
        {
            oldest = item.Newer;
        }
    }
}
