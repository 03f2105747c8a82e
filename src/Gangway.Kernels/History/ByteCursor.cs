namespace Gangway.Kernels.History;

/// <summary>Reads what a <see cref="ByteWriter"/> wrote, or what became of it: beyond the end every number is 0, and it is broken.</summary>
/// <param name="bytes">Up to their end.</param>
/// <param name="start">Where to begin.</param>
/// <param name="idLength">20 or 32.</param>
internal ref struct ByteCursor(ReadOnlySpan<byte> bytes, int start, int idLength)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at = start;

    public bool IsBroken { get; private set; }

    public readonly bool IsAtEnd => at == bytes.Length && !IsBroken;

    public long Number()
    {
        var value = 0L;
        for (var shift = 0; at < bytes.Length && shift <= 56; shift += 7)
        {
            var next = bytes[at++];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        IsBroken = true;
        return 0;
    }

    /// <param name="where">Its first byte.</param>
    public ReadOnlySpan<byte> Text(out int where)
    {
        var length = Number();
        where = at;
        if (IsBroken || length > bytes.Length - at)
        {
            IsBroken = true;
            return default;
        }

        at += (int)length;
        return bytes.Slice(where, (int)length);
    }

    public bool TryId(out ObjectId id)
    {
        id = default;
        if (bytes.Length - at < idLength)
        {
            IsBroken = true;
            return false;
        }

        id = new(bytes.Slice(at, idLength));
        at += idLength;
        return !id.IsNone;
    }

    public bool TryChange(int paths, int blobs, out PathChange change)
    {
        var (path, old, now, oldMode, newMode) = (Number(), Number(), Number(), Number(), Number());
        change = new((int)path, (int)old, (int)now, (ushort)oldMode, (ushort)newMode);
        return !IsBroken && path > 0 && path < paths && old < blobs && now < blobs && oldMode <= ushort.MaxValue && newMode <= ushort.MaxValue;
    }

    public bool TryPair(int blobs, out PairCounts.Pair pair)
    {
        var (old, now, kind, added, deleted) = (Number(), Number(), Number(), Number(), Number());
        pair = new((int)old, (int)now, new((int)added, (int)deleted, (LineCountKind)kind));
        return !IsBroken && old < blobs && now < blobs && kind <= (long)LineCountKind.Binary && added <= int.MaxValue && deleted <= int.MaxValue;
    }
}
