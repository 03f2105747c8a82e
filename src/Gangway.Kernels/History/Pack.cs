namespace Gangway.Kernels.History;

/// <summary>A pack file and its index.</summary>
/// <param name="index">Null where only a <see cref="MultiPackIndex"/> knows its objects.</param>
/// <param name="bytes">The whole pack file.</param>
/// <param name="idLength">20 or 32.</param>
/// <param name="read">Reads the same file; null where it is only mapped.</param>
public sealed class Pack(PackIndex? index, MappedBytes bytes, int idLength, PackRead? read = null)
{
    /// <summary>No entry's head is longer.</summary>
    internal const int LongestHead = 64;

    private const uint Magic = 0x5041434b; // PACK
    private const int OffsetDelta = 6;
    private const int ReferenceDelta = 7;

    public PackIndex? Index => index;

    /// <summary>Whether it is a pack of version 2 or 3, the only ones there are.</summary>
    public bool IsKnown => bytes.Holds(0, 12) && bytes.UInt32(0) == Magic && bytes.UInt32(4) is 2 or 3;

    internal MappedBytes Bytes => bytes;

    internal PackRead? Read => read;

    /// <summary>Where the packed objects end and the pack's checksum begins.</summary>
    internal long End => bytes.Length - idLength;

    /// <summary>One object as it lies in the pack.</summary>
    /// <param name="Kind">None where it is a delta.</param>
    /// <param name="Size">Unpacked; of the delta where it is one.</param>
    /// <param name="Data">Where the zlib stream begins.</param>
    /// <param name="Base">Place of a delta's base in this pack; -1 where <paramref name="BaseId"/> names it.</param>
    internal readonly record struct Entry(ObjectKind Kind, long Size, long Data, long Base, ObjectId BaseId)
    {
        public bool IsDelta => Kind == ObjectKind.None;
    }

    /// <summary>False where no object begins there.</summary>
    internal bool TryRead(long offset, out Entry entry) => TryRead(offset, bytes.At(offset, LongestHead), out entry);

    /// <param name="head">What lies there, <see cref="LongestHead"/> bytes where the pack has so many.</param>
    internal bool TryRead(long offset, ReadOnlySpan<byte> head, out Entry entry)
    {
        entry = default;
        if (offset < 12 || offset >= End)
        {
            return false;
        }

        var (at, shift) = (1, 4);
        var kind = (head[0] >> 4) & 7;
        var size = (long)(head[0] & 15);
        for (var more = head[0] >= 0x80; more; shift += 7)
        {
            if (at >= head.Length || shift > 53)
            {
                return false;
            }

            more = head[at] >= 0x80;
            size |= (long)(head[at++] & 0x7f) << shift;
        }

        if (kind is >= 1 and <= 4)
        {
            entry = new((ObjectKind)kind, size, offset + at, -1, default);
            return true;
        }

        if (kind == ReferenceDelta && head.Length >= at + idLength)
        {
            entry = new(ObjectKind.None, size, offset + at + idLength, -1, new(head.Slice(at, idLength)));
            return true;
        }

        if (kind != OffsetDelta || !TryReadDistance(head, ref at, out var distance) || distance <= 0 || distance > offset - 12)
        {
            return false;
        }

        entry = new(ObjectKind.None, size, offset + at, offset - distance, default);
        return true;
    }

    // gitformat-pack(5): seven bits a byte, most significant first, and one more for each byte that follows.
    private static bool TryReadDistance(ReadOnlySpan<byte> head, ref int at, out long distance)
    {
        distance = -1;
        for (var length = 0; at < head.Length && length < 8; length++)
        {
            var next = head[at++];
            distance = ((distance + 1) << 7) | (uint)(next & 0x7f);
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
