namespace Gangway.Kernels.History;

/// <summary>
/// One canonical Huffman code of RFC 1951: a table answers the short codes at once, the canonical counts the few longer ones.
/// </summary>
/// <remarks>
/// An entry holds the code's length in bits 0 to 7, the number of extra bits in 8 to 15 and a value from bit 16; 0 where the code is longer
/// than the table or no code at all.
/// </remarks>
internal sealed unsafe class HuffmanCode(int tableBits, uint[] meanings)
{
    private const int Longest = 15;

    private readonly uint[] table = GC.AllocateArray<uint>(1 << tableBits, pinned: true);
    private readonly ushort[] counts = new ushort[Longest + 1];
    private readonly ushort[] sorted = new ushort[meanings.Length];

    public uint* Table => (uint*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref table[0]);

    public uint Mask => (1u << tableBits) - 1;

    /// <param name="lengths">Of each symbol's code; 0 for none.</param>
    /// <returns>False where more codes are given than there is room for.</returns>
    public bool Build(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(counts);
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        counts[0] = 0;
        Span<ushort> places = stackalloc ushort[Longest + 2];
        Span<uint> codes = stackalloc uint[Longest + 2];
        places[1] = 0;
        codes[1] = 0;
        var room = 1;
        for (var length = 1; length <= Longest; length++)
        {
            room = (room << 1) - counts[length];
            if (room < 0)
            {
                return false;
            }

            places[length + 1] = (ushort)(places[length] + counts[length]);
            codes[length + 1] = (codes[length] + counts[length]) << 1;
        }

        Array.Clear(table);
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] is var length and > 0)
            {
                sorted[places[length]++] = (ushort)symbol;
                Fill(codes[length]++, length, meanings[symbol]);
            }
        }

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

    private void Fill(uint code, int length, uint meaning)
    {
        if (length > tableBits)
        {
            return;
        }

        var reversed = Reverse(code) >> (32 - length);
        for (var slot = reversed; slot < table.Length; slot += 1u << length)
        {
            table[slot] = meaning | (uint)length;
        }
    }

    private static uint Reverse(uint value)
    {
        value = ((value >> 1) & 0x55555555) | ((value & 0x55555555) << 1);
        value = ((value >> 2) & 0x33333333) | ((value & 0x33333333) << 2);
        value = ((value >> 4) & 0x0f0f0f0f) | ((value & 0x0f0f0f0f) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }
}
