namespace Gangway.Kernels.History;

/// <summary>
/// One canonical Huffman code of RFC 1951: a table answers the short codes at once, the canonical counts the few longer ones.
/// </summary>
/// <remarks>
/// An entry holds the code's length in bits 0 to 7, the number of extra bits in 8 to 15 and a value from bit 16; 0 where the code is longer
/// than the table or no code at all.
/// </remarks>
internal sealed unsafe class HuffmanCode(int mostBits, uint[] meanings)
{
    private const int Longest = 15;

    private readonly uint[] table = GC.AllocateArray<uint>(1 << mostBits, pinned: true);
    private readonly ushort[] counts = new ushort[Longest + 1];
    private readonly ushort[] sorted = new ushort[meanings.Length];

    private int tableBits = 1;

    public uint* Table => (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref table[0]);

    public uint Mask => (1u << tableBits) - 1;

    /// <param name="lengths">Of each symbol's code; 0 for none.</param>
    /// <returns>False where more codes are given than there is room for.</returns>
    public bool Build(ReadOnlySpan<byte> lengths)
    {
        var numbers = counts.AsSpan();
        numbers.Clear();
        foreach (var length in lengths)
        {
            numbers[length]++;
        }

        numbers[0] = 0;
        Span<ushort> places = stackalloc ushort[Longest + 2];
        places[1] = 0;
        var room = 1;
        tableBits = 1;
        for (var length = 1; length <= Longest; length++)
        {
            room = (room << 1) - numbers[length];
            if (room < 0)
            {
                return false;
            }

            tableBits = numbers[length] > 0 ? Math.Min(length, mostBits) : tableBits;
            places[length + 1] = (ushort)(places[length] + numbers[length]);
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] is var length and > 0)
            {
                sorted[places[length]++] = (ushort)symbol;
            }
        }

        Fill();
        return true;
    }

    /// <summary>The entry for a code that the table does not hold; 0 where it is none.</summary>
    public uint FindLong(ulong bits)
    {
        int code = 0, first = 0, place = 0;
        for (var length = 1; length <= Longest; length++)
        {
            code |= (int)(bits & 1);
            bits >>= 1;
            int count = counts[length];
            if (code - count < first)
            {
                return meanings[sorted[place + (code - first)]] | (uint)length;
            }

            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return 0;
    }

    // The codes come in their order, the bits of each reversed, as they are read. A table for codes of one length becomes the table for the
    // next by writing it twice.
    private void Fill()
    {
        var length = 1;
        while (length < tableBits && counts[length] == 0)
        {
            length++;
        }

        var all = table.AsSpan();
        all[..(1 << length)].Clear();
        var (code, next) = (0u, 0);
        for (; length <= tableBits; length++)
        {
            for (var left = counts[length]; left > 0; left--)
            {
                all[(int)code] = meanings[sorted[next++]] | (uint)length;
                var bit = 0x80000000 >> System.Numerics.BitOperations.LeadingZeroCount(code ^ ((1u << length) - 1));
                code = code == (1u << length) - 1 ? 0 : (code & (bit - 1)) | bit;
            }

            if (length < tableBits)
            {
                all[..(1 << length)].CopyTo(all[(1 << length)..]);
            }
        }
    }
}
