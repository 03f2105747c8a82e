using System.Runtime.CompilerServices;

namespace Gangway.Kernels.History;

internal sealed unsafe partial class Inflater
{
    private const uint Literal = 1u << 31;
    private const uint BlockEnd = 1u << 30;
    private const int MostLengths = 286 + 30;

    private static readonly uint[] LiteralMeanings = MakeLiterals();
    private static readonly uint[] LengthMeanings = MakeLengths();
    private static readonly uint[] DistanceMeanings = MakeDistances();

    private readonly HuffmanCode literals = new(11, LiteralMeanings);
    private readonly HuffmanCode distances = new(9, DistanceMeanings);
    private readonly HuffmanCode lengthCode = new(7, LengthMeanings);
    private HuffmanCode? fixedLiterals, fixedDistances;

    private Ending Coded(ref byte* at, byte* start, byte* limit, bool isFixed)
    {
        var (symbols, steps) = isFixed ? Fixed() : (literals, distances);
        return !isFixed && !ReadCodes() ? Ending.Broken : Decode(ref at, start, limit, symbols, steps);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Skip(uint entry)
    {
        bits >>= (int)entry & 0x3f;
        held -= (int)entry & 0x3f;
    }

    private (HuffmanCode Symbols, HuffmanCode Steps) Fixed()
    {
        if (fixedLiterals is null)
        {
            Span<byte> lengths = stackalloc byte[288];
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                lengths[symbol] = (byte)(symbol is >= 144 and < 256 ? 9 : symbol is >= 256 and < 280 ? 7 : 8);
            }

            fixedLiterals = new(9, LiteralMeanings);
            fixedLiterals.Build(lengths);
            fixedDistances = new(5, DistanceMeanings);
            for (var symbol = 0; symbol < 32; symbol++)
            {
                lengths[symbol] = 5;
            }

            fixedDistances.Build(lengths[..32]);
        }

        return (fixedLiterals, fixedDistances!);
    }

    // RFC 1951, 3.2.7: the code lengths are themselves coded.
    private bool ReadCodes()
    {
        ReadOnlySpan<byte> order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
        var symbolCount = (int)Take(5) + 257;
        var stepCount = (int)Take(5) + 1;
        var count = (int)Take(4) + 4;
        Span<byte> lengths = stackalloc byte[MostLengths + 144];
        lengths.Clear();
        for (var i = 0; i < count; i++)
        {
            Refill();
            lengths[order[i]] = (byte)Take(3);
        }

        return lengthCode.Build(lengths[..19])
            && symbolCount <= 286 && stepCount <= 30
            && ReadLengths(lengths, symbolCount + stepCount)
            && lengths[256] != 0
            && literals.Build(lengths[..symbolCount])
            && distances.Build(lengths.Slice(symbolCount, stepCount));
    }

    private bool ReadLengths(Span<byte> lengths, int wanted)
    {
        lengths.Clear();
        byte previous = 0;
        for (var i = 0; i < wanted;)
        {
            Refill();
            var entry = lengthCode.Table[bits & lengthCode.Mask];
            if (entry == 0 || (imagined > 0 && held < imagined))
            {
                return false;
            }

            Skip(entry);
            var symbol = (byte)(entry >> 16);
            if (symbol < 16)
            {
                lengths[i++] = previous = symbol;
                continue;
            }

            if (symbol == 16 && i == 0)
            {
                return false;
            }

            previous = symbol == 16 ? previous : (byte)0;
            var times = (int)(symbol switch { 16 => 3 + Take(2), 17 => 3 + Take(3), _ => 11 + Take(7) });
            if (i + times > wanted)
            {
                return false;
            }

            for (; times > 0; times--)
            {
                lengths[i++] = previous;
            }
        }

        return true;
    }

    private static uint[] MakeLiterals()
    {
        var meanings = new uint[288];
        for (uint symbol = 0; symbol < 256; symbol++)
        {
            meanings[symbol] = Literal | (symbol << 16);
        }

        meanings[256] = BlockEnd;
        for (uint symbol = 257, length = 3; symbol < 285; symbol++)
        {
            var extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            meanings[symbol] = (length << 16) | (extra << 8);
            length += 1u << (int)extra;
        }

        meanings[285] = 258u << 16;
        (meanings[286], meanings[287]) = (0x3fffu << 16, 0x3fffu << 16); // reserved: a length nothing can have
        return meanings;
    }

    private static uint[] MakeLengths()
    {
        var meanings = new uint[19];
        for (uint symbol = 0; symbol < 19; symbol++)
        {
            meanings[symbol] = symbol << 16;
        }

        return meanings;
    }

    private static uint[] MakeDistances()
    {
        var meanings = new uint[32];
        for (uint symbol = 0, distance = 1; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0 : (symbol - 2) / 2;
            meanings[symbol] = (distance << 16) | (extra << 8);
            distance += 1u << (int)extra;
        }

        (meanings[30], meanings[31]) = (0xffffu << 16, 0xffffu << 16); // reserved: further back than anything lies
        return meanings;
    }
}
