using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Gangway.Kernels.History;

namespace Gangway.Kernels.Tests.History;

/// <summary>Writes packs and their indexes byte by byte, well-formed or not.</summary>
internal sealed class PackBuilder : IDisposable
{
    private readonly MemoryStream pack = new();
    private readonly SortedDictionary<ObjectId, long> places = [];
    private readonly List<GCHandle> pinned = [];

    public PackBuilder() => pack.Write([.. "PACK"u8, 0, 0, 0, 2, 0, 0, 0, 0]);

    public IReadOnlyDictionary<ObjectId, long> Places => places;

    public static ObjectId IdOf(string kind, byte[] content) =>
        new(SHA256.HashData([.. Encoding.ASCII.GetBytes($"{kind} {content.Length}\0"), .. content]).AsSpan(0, 20)); // any name will do

    public static byte[] Packed(byte[] content, CompressionLevel level = CompressionLevel.Optimal)
    {
        var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, level, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] Loose(string kind, byte[] content, CompressionLevel level = CompressionLevel.Optimal) =>
        Packed([.. Encoding.ASCII.GetBytes($"{kind} {content.Length}\0"), .. content], level);

    public ObjectId Whole(ObjectKind kind, byte[] content, long? announced = null)
    {
        var id = IdOf(kind.ToString().ToLowerInvariant(), content);
        Entry(id, (int)kind, announced ?? content.Length, [], content);
        return id;
    }

    public ObjectId OffsetDelta(ObjectId id, ObjectId source, byte[] delta)
    {
        var distance = pack.Position - places[source];
        var bytes = new Stack<byte>();
        bytes.Push((byte)(distance & 0x7f));
        while ((distance >>= 7) > 0)
        {
            bytes.Push((byte)(0x80 | (--distance & 0x7f)));
        }

        Entry(id, 6, delta.Length, [.. bytes], delta);
        return id;
    }

    public ObjectId ReferenceDelta(ObjectId id, ObjectId source, byte[] delta)
    {
        var name = new byte[20];
        source.CopyTo(name, 20);
        Entry(id, 7, delta.Length, name, delta);
        return id;
    }

    /// <summary>Makes <paramref name="target"/> of its base: copies what both begin with, and writes the rest.</summary>
    public static byte[] DeltaOf(byte[] source, byte[] target)
    {
        var delta = new List<byte>();
        Size(delta, source.Length);
        Size(delta, target.Length);
        var common = Math.Min(source.AsSpan().CommonPrefixLength(target), 0xffff);
        if (common > 0)
        {
            delta.AddRange([0x80 | 0x10 | 0x20, (byte)common, (byte)(common >> 8)]);
        }

        foreach (var part in target.Skip(common).Chunk(127))
        {
            delta.Add((byte)part.Length);
            delta.AddRange(part);
        }

        return [.. delta];
    }

    public byte[] PackBytes() => [.. pack.ToArray(), .. new byte[20]];

    public byte[] IndexBytes(int version)
    {
        var index = new MemoryStream();
        if (version == 2)
        {
            index.Write([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
        }

        for (var first = 0; first < 256; first++)
        {
            Number(index, places.Keys.Count(id => Bytes(id)[0] <= first));
        }

        foreach (var (id, place) in places)
        {
            if (version == 1)
            {
                Number(index, (int)place);
            }

            index.Write(Bytes(id));
        }

        if (version == 2)
        {
            index.Write(new byte[places.Count * 4]);
            foreach (var place in places.Values)
            {
                Number(index, (int)place);
            }
        }

        index.Write(new byte[40]);
        return index.ToArray();
    }

    public ObjectStore Store(int version = 2, Func<ObjectId, byte[]?>? loose = null) => Store(PackBytes(), IndexBytes(version), loose);

    public ObjectStore Store(byte[] packBytes, byte[] indexBytes, Func<ObjectId, byte[]?>? loose = null, PackRead? read = null)
    {
        var index = PackIndex.Open(Map(indexBytes), 20);
        ImmutableArray<Pack> packs = index is null ? [] : [new Pack(index, Map(packBytes), 20, read)];
        return new(20, packs, loose ?? (_ => null));
    }

    public unsafe MappedBytes Map(byte[] bytes)
    {
        var handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        pinned.Add(handle);
        return new((byte*)handle.AddrOfPinnedObject(), bytes.Length);
    }

    public void Dispose()
    {
        pinned.ForEach(handle => handle.Free());
        pack.Dispose();
    }

    private static byte[] Bytes(ObjectId id)
    {
        var bytes = new byte[20];
        id.CopyTo(bytes, 20);
        return bytes;
    }

    private void Entry(ObjectId id, int kind, long size, byte[] between, byte[] content)
    {
        places[id] = pack.Position;
        var rest = size >> 4;
        pack.WriteByte((byte)((kind << 4) + (int)(size & 15) + (rest > 0 ? 0x80 : 0)));
        for (; rest > 0; rest >>= 7)
        {
            pack.WriteByte((byte)((rest & 0x7f) + (rest > 0x7f ? 0x80 : 0)));
        }

        pack.Write(between);
        pack.Write(Packed(content));
    }

    private static void Size(List<byte> delta, int size)
    {
        for (; size > 0x7f; size >>= 7)
        {
            delta.Add((byte)(size | 0x80));
        }

        delta.Add((byte)size);
    }

    private static void Number(MemoryStream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        stream.Write(bytes);
    }
}
