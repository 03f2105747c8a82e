using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gangway.Kernels.History;

/// <summary>
/// One canonical Huffman code of RFC 1951: a table answers the short codes at once, the canonical counts the few longer ones.
/// </summary>
/// <remarks>
/// An entry holds in bits 0 to 5 how many bits the code and the extra bits behind it take, in 8 to 11 how many the code alone, and a value from
/// bit 16; 0 where the code is longer than the table or no code at all.
/// </remarks>
/// <param name="tableBits">The table holds the codes of up to so many bits.</param>
/// <param name="meanings">Of each symbol the value, and in the lowest bits how many extra bits follow.</param>
internal sealed unsafe class HuffmanCode(int tableBits, uint[] meanings)
{
    private const int Longest = 15;

    private readonly uint[] table = GC.AllocateArray<uint>(1 << tableBits, pinned: true);
    private readonly ushort[] counts = new ushort[Longest + 1];
    private readonly ushort[] sorted = new ushort[meanings.Length];

    public uint* Table => (uint*)Unsafe.AsPointer(ref table[0]);

    /// <param name="lengths">Of each symbol's code; 0 for none.</param>
    /// <param name="symbols">How many symbols there are.</param>
    /// <returns>False where more codes are given than there is room for.</returns>
    public bool Build(byte* lengths, int symbols)
    {
        fixed (ushort* numbers = counts, into = sorted)
        {
            Count(lengths, symbols, numbers);
            var places = stackalloc ushort[Longest + 2];
            places[1] = 0;
            var room = 1;
            for (var length = 1; length <= Longest; length++)
            {
                room = (room << 1) - numbers[length];
                if (room < 0)
                {
                    return false;
                }

                places[length + 1] = (ushort)(places[length] + numbers[length]);
            }

            for (var symbol = 0; symbol < symbols; symbol++)
            {
                if (lengths[symbol] is var length and > 0)
                {
                    into[places[length]++] = (ushort)symbol;
                }
            }

            Fill(numbers, into);
            return true;
        }
    }

    // Two counts side by side: neighbours often have codes of one length, and to count up what was counted up just now has to wait.
    private static void Count(byte* lengths, int symbols, ushort* numbers)
    {
        var others = stackalloc ushort[Longest + 1];
        new Span<ushort>(others, Longest + 1).Clear();
        new Span<ushort>(numbers, Longest + 1).Clear();
        var symbol = 0;
        for (; symbol < symbols - 1; symbol += 2)
        {
            numbers[lengths[symbol]]++;
            others[lengths[symbol + 1]]++;
        }

        if (symbol < symbols)
        {
            numbers[lengths[symbol]]++;
        }

        for (var length = 1; length <= Longest; length++)
        {
            numbers[length] += others[length];
        }

        numbers[0] = 0;
    }

    /// <summary>The entry for the code that some bits begin with; 0 where it is none.</summary>
    public uint Find(ulong bits) => table[(int)(uint)bits & (table.Length - 1)] is > 0 and var entry ? entry : FindLong(bits);

    private uint FindLong(ulong bits)
    {
        int code = 0, first = 0, place = 0;
        for (var length = 1; length <= Longest; length++)
        {
            code |= (int)(bits & 1);
            bits >>= 1;
            int count = counts[length];
            if (code - count < first)
            {
                return Entry(meanings[sorted[place + (code - first)]], length);
            }

            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return 0;
    }

    private static uint Entry(uint meaning, int length) => meaning + ((uint)length * 0x101);

    // The codes come in their order, the bits of each reversed, as they are read. A table for codes of one length becomes the table for the
    // next by writing it twice.
    private void Fill(ushort* numbers, ushort* symbol)
    {
        var length = 1;
        while (length < tableBits && numbers[length] == 0)
        {
            length++;
        }

        fixed (uint* all = table, meaning = meanings)
        {
            new Span<uint>(all, 1 << length).Clear();
            var code = 0u;
            for (; length <= tableBits; length++)
            {
                var last = (1u << length) - 1;
                var tail = (uint)length * 0x101;
                for (int left = numbers[length]; left > 0; left--)
                {
                    all[code] = meaning[*symbol++] + tail;
                    var bit = 0x80000000 >> BitOperations.LeadingZeroCount(code ^ last);
                    code = code == last ? 0 : (code & (bit - 1)) | bit;
                }

                if (length < tableBits)
                {
                    Unsafe.CopyBlock(all + (1u << length), all, (4u << length));
                }
            }
        }
    }
}
