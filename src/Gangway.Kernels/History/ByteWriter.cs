namespace Gangway.Kernels.History;

/// <summary>Writes what a <see cref="ByteCursor"/> reads: numbers of seven bits a byte, the least significant first.</summary>
/// <param name="idLength">20 or 32.</param>
internal sealed class ByteWriter(int idLength)
{
    private readonly Growing<byte> bytes = new();

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <param name="value">0 or more.</param>
    public void Number(long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        Number(text.Length);
        bytes.Add(text);
    }

    public void Id(in ObjectId id)
    {
        Span<byte> raw = stackalloc byte[ObjectId.Sha256Length];
        id.CopyTo(raw, idLength);
        bytes.Add(raw[..idLength]);
    }

    public void Change(in PathChange change)
    {
        Number(change.Path);
        Number(change.Old);
        Number(change.New);
        Number(change.OldMode);
        Number(change.NewMode);
    }

    public void Pair(in PairCounts.Pair pair)
    {
        Number(pair.Old);
        Number(pair.New);
        Number((long)pair.Lines.Kind);
        Number(pair.Lines.Added);
        Number(pair.Lines.Deleted);
    }
}
