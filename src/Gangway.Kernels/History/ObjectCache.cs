using System.Runtime.InteropServices;

namespace Gangway.Kernels.History;

/// <summary>Objects unpacked last, by their place, up to a number of bytes; the one not used for longest goes first.</summary>
/// <remarks>
/// Their bytes lie outside the managed heap: of a history of megabytes a minute passes gigabytes of texts through here, each of another size,
/// and the collector would run for nothing else.
/// </remarks>
/// <param name="most">Bytes that may be kept.</param>
/// <param name="few">Bytes that are kept as long as no object takes more than an eighth of them: what lies near the processor is had sooner.</param>
internal sealed unsafe class ObjectCache(long most, long few)
{
    private GitObject?[] slots = new GitObject?[256]; // each with the chain of its objects; the framework's table would be compiled at run time
    private int count;
    private GitObject? newest, oldest;
    private GitObject? spare; // the records of objects that are gone: a scan has hundreds of thousands
    private long bytes;
    private long capacity = Math.Min(most, few);

    /// <summary>For a buffer that was rented, given back when nobody needs the object any more.</summary>
    public GitObject Make(ObjectKind kind, byte* buffer, int length, long key)
    {
        var made = spare ?? new(this);
        (spare, made.Next) = (made.Next, null);
        return made.Becomes(kind, buffer, length, key);
    }

    /// <summary>Null where it is not kept. The caller disposes what it gets.</summary>
    public GitObject? Find(long key)
    {
        var found = Kept(key);
        if (found is null)
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

    public bool Has(long key) => Kept(key) is not null;

    /// <summary>Room for so many bytes, and for what an <see cref="Inflater"/> overwrites behind them.</summary>
    public static byte* Rent(int length) => (byte*)NativeMemory.Alloc((nuint)length + Inflater.Slack);

    public static void Return(byte* buffer) => NativeMemory.Free(buffer);

    /// <summary>Keeps an object for later, unless it alone would take a quarter of the room.</summary>
    public void Keep(GitObject item)
    {
        capacity = Math.Max(capacity, Math.Min(most, item.Room * 8));
        if (item.Room > capacity / 4 || Kept(item.Key) is not null)
        {
            return;
        }

        item.IsKept = true;
        Chain(item);
        LinkNewest(item);
        bytes += item.Room;
        while (bytes > capacity && oldest is { } last && last != item)
        {
            Forget(last);
        }
    }

    public void Release(GitObject item)
    {
        if (--item.Users == 0 && !item.IsKept)
        {
            Spare(item);
        }
    }

    private void Spare(GitObject item)
    {
        Return(item.Buffer);
        (item.Next, spare) = (spare, item);
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
        Unchain(item);
        Unlink(item);
        item.IsKept = false;
        bytes -= item.Room;
        if (item.Users == 0)
        {
            Spare(item);
        }
    }

    // Keys are places in a pack: multiplying spreads them.
    private ref GitObject? SlotOf(long key) => ref slots[(int)(((ulong)key * 0x9e3779b97f4a7c15) >> 33) & (slots.Length - 1)];

    private GitObject? Kept(long key)
    {
        var found = SlotOf(key);
        while (found is not null && found.Key != key)
        {
            found = found.Next;
        }

        return found;
    }

    private void Chain(GitObject item)
    {
        if (++count > slots.Length)
        {
            slots = new GitObject?[slots.Length * 2];
            for (var one = newest; one is not null; one = one.Older)
            {
                ref var place = ref SlotOf(one.Key);
                (one.Next, place) = (place, one);
            }
        }

        ref var slot = ref SlotOf(item.Key);
        (item.Next, slot) = (slot, item);
    }

    private void Unchain(GitObject item)
    {
        ref var slot = ref SlotOf(item.Key);
        count--;
        if (slot == item)
        {
            slot = item.Next;
            return;
        }

        var before = slot!;
        while (before.Next != item)
        {
            before = before.Next!;
        }

        before.Next = item.Next;
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
