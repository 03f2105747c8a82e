using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

internal sealed unsafe partial class Inflater
{
    private const uint Literal = 1u << 31;
    private const uint BlockEnd = 1u << 30;
    private const uint Exceptional = 1u << 29; // and above: no length
    private const uint SmallestLength = 3u << 16; // below: no code of the table
    private const int LiteralTable = 11, DistanceTable = 9, LengthTable = 7;
    private const uint LiteralMask = (1 << LiteralTable) - 1, DistanceMask = (1 << DistanceTable) - 1, LengthMask = (1 << LengthTable) - 1;
    private const int MostLengths = 286 + 30;
    private const int LongestRun = 138;

    private static readonly uint[] LiteralMeanings = MakeLiterals();
    private static readonly uint[] LengthMeanings = MakeLengths();
    private static readonly uint[] DistanceMeanings = MakeDistances();

    private readonly HuffmanCode literals = new(LiteralTable, LiteralMeanings);
    private readonly HuffmanCode distances = new(DistanceTable, DistanceMeanings);
    private readonly HuffmanCode lengthCode = new(LengthTable, LengthMeanings);
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
            var lengths = stackalloc byte[288];
            for (var symbol = 0; symbol < 288; symbol++)
            {
                lengths[symbol] = (byte)(symbol is >= 144 and < 256 ? 9 : symbol is >= 256 and < 280 ? 7 : 8);
            }

            fixedLiterals = new(LiteralTable, LiteralMeanings);
            fixedLiterals.Build(lengths, 288);
            fixedDistances = new(DistanceTable, DistanceMeanings);
            for (var symbol = 0; symbol < 32; symbol++)
            {
                lengths[symbol] = 5;
            }

            fixedDistances.Build(lengths, 32);
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
        var lengths = stackalloc byte[MostLengths + LongestRun + 16];
        new Span<byte>(lengths, 32).Clear();
        for (var i = 0; i < count; i++)
        {
            if (i % 16 == 0)
            {
                Refill();
            }

            lengths[order[i]] = (byte)Take(3);
        }

        return lengthCode.Build(lengths, 19)
            && symbolCount <= 286 && stepCount <= 30
            && ReadLengths(lengths, symbolCount + stepCount)
            && lengths[256] != 0
            && literals.Build(lengths, symbolCount)
            && distances.Build(lengths + symbolCount, stepCount);
    }

    private bool ReadLengths(byte* lengths, int wanted)
    {
        var table = lengthCode.Table;
        byte previous = 0;
        byte* at = lengths, stop = lengths + wanted;
        while (at < stop)
        {
            Refill();
            var entry = table[(uint)bits & LengthMask];
            if (entry == 0 || (imagined > 0 && held < imagined))
            {
                return false;
            }

            var symbol = (byte)(entry >> 16);
            if (symbol < 16)
            {
                Skip(entry);
                *at++ = previous = symbol;
                continue;
            }

            if (symbol == 16 && at == lengths)
            {
                return false;
            }

            previous = symbol == 16 ? previous : (byte)0;
            var times = (symbol == 18 ? 11 : 3) + ExtraOf(bits, entry);
            Skip(entry);
            var run = Vector128.Create(previous);
            var end = at + times;
            for (; at < end; at += 16)
            {
                *(Vector128<byte>*)at = run;
            }

            at = end;
        }

        return at == stop;
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
            meanings[symbol] = (length << 16) | extra;
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
            meanings[symbol] = (symbol << 16) | (symbol switch { 16 => 2u, 17 => 3u, 18 => 7u, _ => 0u });
        }

        return meanings;
    }

    private static uint[] MakeDistances()
    {
        var meanings = new uint[32];
        for (uint symbol = 0, distance = 1; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0 : (symbol - 2) / 2;
            meanings[symbol] = (distance << 16) | extra;
            distance += 1u << (int)extra;
        }

        return meanings; // the last two are reserved: nothing lies no step back
    }
}
