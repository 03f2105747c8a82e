namespace Gangway.Kernels.History;

/// <summary>Unpacks objects of a store. For one thread; each thread has its own. What an object does is an answer, never an exception.</summary>
public sealed unsafe partial class ObjectReader : IDisposable
{
    /// <summary>zlib cannot pack closer than 1,032 to 1: what announces more lies.</summary>
    private const long ClosestPacking = 1032;

    /// <summary>Bytes unpacked on the way to one object, as a multiple of the largest object: long chains of large objects are a bomb.</summary>
    private const long MostWork = 16;

    /// <summary>What is asked for is asked for again soon: a version is the newer one of a change, then the older one of the next.</summary>
    private const int PlacesKept = 256;

    private const int SmallestScratch = 16 * 1024;
    private const int LargestScratch = 1024 * 1024; // what is larger is given back at the next

    private readonly ObjectStore store;
    private readonly ObjectLimits limits;
    private readonly ObjectCache cache;
    private readonly Inflater inflater = new();
    private readonly PackWindows? windows;
    private readonly Growing<Step> chain = new();
    private readonly Found[] found = new Found[PlacesKept];
    private int near;
    private byte* scratch; // for one delta at a time
    private int scratchRoom;

    /// <summary>A delta on the way to an object.</summary>
    private readonly record struct Step(PackPlace Place, Pack.Entry Entry);

    private readonly record struct Found(ObjectId Id, PackPlace Place);

    public ObjectReader(ObjectStore store, ObjectLimits? limits = null)
    {
        this.store = store;
        this.limits = limits ?? ObjectLimits.Default;
        cache = new(this.limits.CacheBytes, this.limits.FewBytes);
        windows = this.limits.Pieces > 0 ? new(store.Packs, this.limits.Pieces) : null;
    }

    public void Dispose()
    {
        cache.Clear();
        windows?.Dispose();
        ObjectCache.Return(scratch);
        scratch = null;
        scratchRoom = 0;
    }

    /// <summary>Unpacks an object; the caller disposes it.</summary>
    /// <param name="id">The object.</param>
    /// <param name="item">Null unless the status is Fine.</param>
    public ReadStatus Read(ObjectId id, out GitObject? item)
    {
        var place = Find(id);
        return place.IsNone ? ReadLoose(id, out item) : Unpack(place, out item);
    }

    private PackPlace Find(in ObjectId id)
    {
        ref var slot = ref found[id.GetHashCode() & (PlacesKept - 1)];
        if (slot.Id == id && !id.IsNone)
        {
            return slot.Place;
        }

        var place = store.Find(id, near);
        if (!place.IsNone)
        {
            (near, slot) = (place.Pack, new(id, place));
        }

        return place;
    }

    /// <summary>
    /// The whole object that an object is unpacked from, however many deltas are between: itself mostly; none where it is loose or what leads
    /// there is broken. Nothing is unpacked.
    /// </summary>
    internal PackPlace RootOf(in ObjectId id)
    {
        var place = Find(id);
        for (var steps = 0; !place.IsNone && steps <= limits.MostDeltas && store.Packs[place.Pack].TryRead(place.Offset, out var entry); steps++)
        {
            if (!entry.IsDelta)
            {
                return place;
            }

            place = entry.Base >= 0 ? place with { Offset = entry.Base } : store.Find(entry.BaseId, place.Pack);
        }

        return PackPlace.None;
    }

    /// <summary>Reads an object of one kind; another kind counts as corrupt.</summary>
    public ReadStatus Read(ObjectId id, ObjectKind kind, out GitObject? item)
    {
        var status = Read(id, out item);
        if (status != ReadStatus.Fine || item!.Kind == kind)
        {
            return status;
        }

        item.Dispose();
        item = null;
        return ReadStatus.Corrupt;
    }

    private ReadStatus Unpack(PackPlace place, out GitObject? item)
    {
        item = null;
        chain.Clear();
        var work = 0L;
        while ((item = cache.Find(place.Key)) is null)
        {
            if (!TryReadHead(place, out var entry))
            {
                return ReadStatus.Corrupt;
            }

            work += entry.Size;
            if (entry.Size > limits.MostBytes || chain.Count > limits.MostDeltas || work > MostWork * limits.MostBytes)
            {
                return ReadStatus.TooLarge;
            }

            if (!entry.IsDelta)
            {
                if (UnpackWhole(place, entry, out item) is not ReadStatus.Fine and var failure)
                {
                    return failure;
                }

                break;
            }

            chain.Add(new Step(place, entry));
            if (entry.Base >= 0)
            {
                place = place with { Offset = entry.Base };
                continue;
            }

            var found = store.Find(entry.BaseId, place.Pack);
            if (!found.IsNone)
            {
                place = found;
                continue;
            }

            if (ReadLoose(entry.BaseId, out item) is not ReadStatus.Fine and var lost)
            {
                return lost;
            }

            break;
        }

        return Rebuild(ref item, work);
    }

    /// <summary>Applies the deltas collected, the one next to the base first.</summary>
    private ReadStatus Rebuild(ref GitObject? item, long work)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var status = ApplyOne(chain[i].Place, chain[i].Entry, item!, ref work, out var next);
            item!.Dispose();
            item = next;
            if (status != ReadStatus.Fine)
            {
                return status;
            }
        }

        return ReadStatus.Fine;
    }

    private ReadStatus ApplyOne(PackPlace place, in Pack.Entry entry, GitObject source, ref long work, out GitObject? item)
    {
        item = null;
        if (!IsCredible(place.Pack, entry))
        {
            return ReadStatus.Corrupt;
        }

        var delta = Scratch((int)entry.Size);
        if (!Inflate(place.Pack, entry, delta)
            || !Delta.TryReadSizes(new(delta, (int)entry.Size), out var baseSize, out var size, out var instructions)
            || baseSize != source.Length)
        {
            return ReadStatus.Corrupt;
        }

        work += size;
        if (size > limits.MostBytes || work > MostWork * limits.MostBytes)
        {
            return ReadStatus.TooLarge;
        }

        var buffer = ObjectCache.Rent((int)size);
        if (!Delta.TryApply(new(delta + instructions, (int)entry.Size - instructions), source.Bytes, new(buffer, (int)size)))
        {
            ObjectCache.Return(buffer);
            return ReadStatus.Corrupt;
        }

        item = cache.Make(source.Kind, buffer, (int)size, place.Key);
        cache.Keep(item);
        return ReadStatus.Fine;
    }

    private byte* Scratch(int length)
    {
        if (scratch is null || length > scratchRoom || scratchRoom > LargestScratch)
        {
            ObjectCache.Return(scratch);
            scratch = null;
            scratchRoom = Math.Max(length, SmallestScratch);
            scratch = ObjectCache.Rent(scratchRoom);
        }

        return scratch;
    }

    private ReadStatus UnpackWhole(PackPlace place, in Pack.Entry entry, out GitObject? item)
    {
        item = null;
        if (!IsCredible(place.Pack, entry))
        {
            return ReadStatus.Corrupt;
        }

        var buffer = ObjectCache.Rent((int)entry.Size);
        if (!Inflate(place.Pack, entry, buffer))
        {
            ObjectCache.Return(buffer);
            return ReadStatus.Corrupt;
        }

        item = cache.Make(entry.Kind, buffer, (int)entry.Size, place.Key);
        cache.Keep(item);
        return ReadStatus.Fine;
    }

    // Asked before memory is taken for what an entry announces.
    private bool IsCredible(int pack, in Pack.Entry entry) => entry.Size <= (store.Packs[pack].Bytes.Length - entry.Data) * ClosestPacking;

    private bool TryReadHead(PackPlace place, out Pack.Entry entry)
    {
        var head = windows is null ? default : windows.At(place.Pack, place.Offset, Pack.LongestHead);
        return head.IsEmpty ? store.Packs[place.Pack].TryRead(place.Offset, out entry) : store.Packs[place.Pack].TryRead(place.Offset, head, out entry);
    }

    private bool Inflate(int pack, in Pack.Entry entry, byte* target)
    {
        // A little more than what cannot be packed takes: whatever takes still more is read where it is mapped.
        var left = store.Packs[pack].End - entry.Data;
        var piece = windows is null ? default : windows.At(pack, entry.Data, Math.Min(entry.Size + (entry.Size / 8) + 64, left));
        fixed (byte* source = piece)
        {
            return (source is not null && Inflate(source, Math.Min(piece.Length, left), entry, target))
                || Inflate(store.Packs[pack].Bytes.Start + entry.Data, left, entry, target);
        }
    }

    private bool Inflate(byte* source, long available, in Pack.Entry entry, byte* target) =>
        inflater.Inflate(source, available, target, (int)entry.Size, out var written) == Inflater.Ending.Complete && written == entry.Size;
}
