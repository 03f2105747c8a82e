using System.Buffers.Binary;

namespace Gangway.Kernels.History;

/// <summary>Where each object of one pack lies: an <c>.idx</c> file of version 1 or 2 (gitformat-pack(5)).</summary>
public sealed unsafe class PackIndex
{
    private const uint Magic = 0xff744f63;
    private const int FanOut = 256 * 4;

    private readonly MappedBytes bytes;
    private readonly int idLength;
    private readonly bool isFirst;
    private readonly long fan, ids, offsets, farOffsets;
    private readonly long farCount;

    private PackIndex(MappedBytes bytes, int idLength, bool isFirst)
    {
        (this.bytes, this.idLength, this.isFirst) = (bytes, idLength, isFirst);
        fan = isFirst ? 0 : 8;
        Count = bytes.UInt32(fan + FanOut - 4);
        ids = fan + FanOut;
        offsets = ids + (Count * (idLength + 4L)); // version 2: the checksums stand between
        farOffsets = offsets + (Count * 4L);
        farCount = isFirst ? 0 : Math.Max(0, (bytes.Length - (2L * idLength) - farOffsets) / 8);
    }

    public uint Count { get; }

    /// <summary>Null where the bytes are no index of a known version, or too short for what they announce.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="idLength">20 or 32.</param>
    public static PackIndex? Open(MappedBytes bytes, int idLength)
    {
        if (!bytes.Holds(0, FanOut + (2L * idLength)))
        {
            return null;
        }

        var isFirst = bytes.UInt32(0) != Magic;
        if (!isFirst && bytes.UInt32(4) != 2)
        {
            return null;
        }

        var header = (isFirst ? 0 : 8) + FanOut;
        if (!bytes.Holds(0, header))
        {
            return null;
        }

        var index = new PackIndex(bytes, idLength, isFirst);
        var need = header + (index.Count * (isFirst ? idLength + 4L : idLength + 8L)) + (2L * idLength);
        return bytes.Holds(0, need) ? index : null;
    }

    /// <summary>The object's place in the pack, or -1. Logarithmic.</summary>
    public long Find(ObjectId id)
    {
        var low = id.First == 0 ? 0 : (long)bytes.UInt32(fan + ((id.First - 1) * 4));
        var high = Math.Min((long)bytes.UInt32(fan + (id.First * 4)), Count);
        var (stride, start) = isFirst ? (idLength + 4, ids + 4) : (idLength, ids);
        Span<byte> wanted = stackalloc byte[ObjectId.Sha256Length];
        id.CopyTo(wanted, ObjectId.Sha256Length);
        var head = BinaryPrimitives.ReadUInt64BigEndian(wanted);
        // Ids are spread evenly: where this one would stand if they were perfectly so is a better first guess than the middle.
        var middle = low + (long)(((head >> 24) & 0xffffffff) * (ulong)(high - low) >> 32);
        for (; low < high; middle = (low + high) >>> 1)
        {
            var place = start + (middle * stride);
            var found = bytes.UInt64(place);
            var order = found != head ? head.CompareTo(found) : wanted[8..idLength].SequenceCompareTo(new(bytes.Start + place + 8, idLength - 8));
            if (order == 0)
            {
                return OffsetOf(middle);
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>The id at a place in the order of ids.</summary>
    public ObjectId IdAt(uint place) => new(new ReadOnlySpan<byte>(bytes.Start + (isFirst ? ids + 4 + (place * (idLength + 4L)) : ids + (place * (long)idLength)), idLength));

    private long OffsetOf(long place)
    {
        if (isFirst)
        {
            return bytes.UInt32(ids + (place * (idLength + 4L)));
        }

        long offset = bytes.UInt32(offsets + (place * 4));
        if (offset < 0x80000000)
        {
            return offset;
        }

        var far = offset & 0x7fffffff;
        return far < farCount && bytes.UInt64(farOffsets + (far * 8)) is <= long.MaxValue and var place64 ? (long)place64 : -1;
    }
}
