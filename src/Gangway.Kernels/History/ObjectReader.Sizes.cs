namespace Gangway.Kernels.History;

public sealed unsafe partial class ObjectReader
{
    private const int LongestSizes = 20; // two numbers of at most ten bytes

    /// <summary>How large an object is, unpacking no more of it than says so.</summary>
    /// <param name="id">The object.</param>
    /// <param name="size">Bytes; -1 unless the status is Fine.</param>
    public ReadStatus ReadSize(ObjectId id, out long size)
    {
        size = -1;
        var place = Find(id);
        if (place.IsNone)
        {
            return store.Loose(id) is not { } packed ? ReadStatus.Missing
                : TryReadHeader(packed, out _, out size, out _) ? ReadStatus.Fine : ReadStatus.Corrupt;
        }

        if (!store.Packs[place.Pack].TryRead(place.Offset, out var entry))
        {
            return ReadStatus.Corrupt;
        }

        if (!entry.IsDelta)
        {
            size = entry.Size;
            return ReadStatus.Fine;
        }

        var start = stackalloc byte[LongestSizes + Inflater.Slack];
        _ = inflater.Inflate(store.Packs[place.Pack].Bytes.Start + entry.Data, store.Packs[place.Pack].End - entry.Data, start, LongestSizes, out var written);
        return Delta.TryReadSizes(new(start, written), out _, out size, out _) ? ReadStatus.Fine : ReadStatus.Corrupt;
    }

    /// <summary>
    /// The first bytes of an object where they can be had without the rest: it is packed whole. Pictures are known by them, and most of a
    /// pack's bytes may be pictures.
    /// </summary>
    /// <param name="id">The object.</param>
    /// <param name="target">Where to, with 320 bytes of room more; what is written is not checked against the stream's checksum.</param>
    /// <returns>How many bytes; -1 where the object must be read as a whole: a delta, a small or a loose one, one that was unpacked just now.</returns>
    public int ReadStart(ObjectId id, Span<byte> target)
    {
        var place = Find(id);
        if (place.IsNone || !store.Packs[place.Pack].TryRead(place.Offset, out var entry) || entry.IsDelta || entry.Size < 4L * target.Length || cache.Has(place.Key))
        {
            return -1;
        }

        var room = target.Length - Inflater.Slack;
        fixed (byte* first = target)
        {
            return inflater.Inflate(store.Packs[place.Pack].Bytes.Start + entry.Data, store.Packs[place.Pack].End - entry.Data, first, room, out var written) == Inflater.Ending.Full
                ? written : -1;
        }
    }
}
