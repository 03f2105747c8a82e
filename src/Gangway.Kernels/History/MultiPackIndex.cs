using System.Collections.Immutable;
using System.Text;

namespace Gangway.Kernels.History;

/// <summary>Where each object of several packs lies: a <c>multi-pack-index</c> of version 1 (gitformat-pack(5)).</summary>
public sealed class MultiPackIndex
{
    private const uint Magic = 0x4d494458; // MIDX
    private readonly MappedBytes bytes;
    private readonly int idLength;
    private readonly long fan, ids, offsets, farOffsets, farCount;
    private readonly uint count;

    private MultiPackIndex(MappedBytes bytes, int idLength, Dictionary<uint, (long Start, long Length)> chunks, ImmutableArray<string> packs)
    {
        (this.bytes, this.idLength, Packs) = (bytes, idLength, packs);
        fan = chunks[Chunk("OIDF")].Start;
        ids = chunks[Chunk("OIDL")].Start;
        offsets = chunks[Chunk("OOFF")].Start;
        (farOffsets, farCount) = chunks.TryGetValue(Chunk("LOFF"), out var far) ? (far.Start, far.Length / 8) : (0, 0);
        count = bytes.UInt32(fan + 1020);
    }

    /// <summary>File names of the packs' indexes, <c>pack-….idx</c>, in the order of the file.</summary>
    public ImmutableArray<string> Packs { get; }

    /// <summary>Null where the bytes are none of version 1, or too short for what they announce.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="idLength">20 or 32.</param>
    public static MultiPackIndex? Open(MappedBytes bytes, int idLength)
    {
        if (!bytes.Holds(0, 12) || bytes.UInt32(0) != Magic || bytes.Byte(4) != 1 || bytes.Byte(7) != 0 || bytes.Byte(5) != (idLength == ObjectId.Sha1Length ? 1 : 2))
        {
            return null;
        }

        var chunks = Chunks(bytes, bytes.Byte(6));
        if (chunks is null || !chunks.TryGetValue(Chunk("PNAM"), out var names) || !Has(chunks, "OIDF", 1024)
            || bytes.UInt32(chunks[Chunk("OIDF")].Start + 1020) is var count && (!Has(chunks, "OIDL", count * (long)idLength) || !Has(chunks, "OOFF", count * 8L)))
        {
            return null;
        }

        var packs = Encoding.UTF8.GetString(bytes.At(names.Start, (int)Math.Min(names.Length, int.MaxValue))).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return new(bytes, idLength, chunks, [.. packs.Take((int)Math.Min(bytes.UInt32(8), 1 << 20))]);
    }

    /// <summary>The object's place, the pack numbered as in <see cref="Packs"/>. Logarithmic.</summary>
    internal PackPlace Find(ObjectId id)
    {
        var low = id.First == 0 ? 0 : (long)bytes.UInt32(fan + ((id.First - 1) * 4));
        var high = Math.Min((long)bytes.UInt32(fan + (id.First * 4)), count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = id.CompareTo(new(bytes.At(ids + (middle * idLength), idLength)));
            if (order == 0)
            {
                return PlaceOf(middle);
            }

            (low, high) = order < 0 ? (low, middle) : (middle + 1, high);
        }

        return PackPlace.None;
    }

    private PackPlace PlaceOf(long place)
    {
        var pack = bytes.UInt32(offsets + (place * 8));
        long offset = bytes.UInt32(offsets + (place * 8) + 4);
        if (pack >= Packs.Length)
        {
            return PackPlace.None;
        }

        if (offset < 0x80000000 || farCount == 0)
        {
            return new((int)pack, offset);
        }

        var far = offset & 0x7fffffff;
        return far < farCount ? new((int)pack, (long)(bytes.UInt64(farOffsets + (far * 8)) & long.MaxValue)) : PackPlace.None;
    }

    private static bool Has(Dictionary<uint, (long Start, long Length)> chunks, string name, long length) =>
        chunks.TryGetValue(Chunk(name), out var chunk) && chunk.Length >= length;

    private static uint Chunk(string name) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(Encoding.ASCII.GetBytes(name));

    private static Dictionary<uint, (long Start, long Length)>? Chunks(MappedBytes bytes, int count)
    {
        var chunks = new Dictionary<uint, (long, long)>();
        for (var i = 0; i < count; i++)
        {
            var row = 12 + (i * 12L);
            if (!bytes.Holds(row, 24))
            {
                return null;
            }

            var (start, next) = ((long)(bytes.UInt64(row + 4) & long.MaxValue), (long)(bytes.UInt64(row + 16) & long.MaxValue));
            if (next < start || !bytes.Holds(start, next - start))
            {
                return null;
            }

            chunks[bytes.UInt32(row)] = (start, next - start);
        }

        return chunks;
    }
}
