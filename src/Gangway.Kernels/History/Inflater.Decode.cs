using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

internal sealed unsafe partial class Inflater
{
    private const uint LongestMatch = 258;

    /// <summary>Everything is decoded in long runs; what ends one, a rare code or the source's end among it, symbol by symbol.</summary>
    private Ending Decode(ref byte* target, byte* start, byte* limit, HuffmanCode symbols, HuffmanCode steps)
    {
        while (true)
        {
            target = DecodeRun(target, start, limit, symbols.Table, steps.Table);
            if (target > limit)
            {
                return held < imagined ? Ending.Broken : Ending.Full;
            }

            Refill();
            var entry = symbols.Find(bits);
            if (entry == 0 || held < imagined)
            {
                return Ending.Broken;
            }

            if ((entry & BlockEnd) != 0)
            {
                Skip(entry);
                return Ending.Complete;
            }

            if ((int)entry < 0)
            {
                Skip(entry);
                *target++ = (byte)(entry >> 16);
                continue;
            }

            var length = Value(entry);
            Refill();
            var step = steps.Find(bits);
            var distance = Value(step);
            if (distance == 0 || distance > target - start || length > LongestMatch)
            {
                return Ending.Broken;
            }

            Copy(target, distance, length);
            target += length;
        }
    }

    /// <summary>What a code stands for, with the bits behind it, which are taken.</summary>
    private uint Value(uint entry)
    {
        var value = (entry >> 16) + ExtraOf(bits, entry);
        Skip(entry);
        return value;
    }

    /// <summary>
    /// One thought, and the hot one: up to three literals, or two and a match, a turn; nothing is called, so that its state stays in registers.
    /// Ends before what it cannot do: behind the limit, near the source's end, at the block's end, at a code that its table does not hold.
    /// </summary>
    private byte* DecodeRun(byte* at, byte* start, byte* limit, uint* symbols, uint* steps)
    {
        byte* read = next, safe = end - 16; // eight bytes are taken up to twice a turn
        var local = bits;
        var count = (uint)held; // of which only the lowest byte counts
        if (read > safe)
        {
            return at;
        }

        local |= *(ulong*)read << (int)count;
        read += ((count >> 3) & 7) ^ 7;
        count |= 56;
        var entry = symbols[(uint)local & LiteralMask];
        while (read <= safe && at <= limit)
        {
            if ((int)entry < 0)
            {
                local >>= (int)entry;
                count -= entry;
                at[0] = (byte)(entry >> 16);
                entry = symbols[(uint)local & LiteralMask];
                if ((int)entry < 0)
                {
                    local >>= (int)entry;
                    count -= entry;
                    at[1] = (byte)(entry >> 16);
                    entry = symbols[(uint)local & LiteralMask];
                    if ((int)entry < 0)
                    {
                        local >>= (int)entry;
                        count -= entry;
                        at[2] = (byte)(entry >> 16);
                        at += 3;
                        entry = symbols[(uint)local & LiteralMask];
                        local |= *(ulong*)read << (int)count;
                        read += ((count >> 3) & 7) ^ 7;
                        count |= 56;
                        continue;
                    }

                    at++;
                }

                at++;
                if ((byte)count < 38)
                {
                    local |= *(ulong*)read << (int)count;
                    read += ((count >> 3) & 7) ^ 7;
                    count |= 56;
                }
            }

            if (entry - SmallestLength >= Exceptional - SmallestLength)
            {
                break;
            }

            var before = local;
            local >>= (int)entry;
            count -= entry;
            var length = (entry >> 16) + ExtraOf(before, entry);
            var step = steps[(uint)local & DistanceMask];
            var distance = (step >> 16) + ExtraOf(local, step);
            if ((ulong)(distance - 1) >= (ulong)(at - start)) // no code of the table is 0, too
            {
                local = before;
                count += entry;
                break;
            }

            local >>= (int)step;
            count -= step;
            local |= *(ulong*)read << (int)count;
            read += ((count >> 3) & 7) ^ 7;
            count |= 56;
            entry = symbols[(uint)local & LiteralMask];
            Copy(at, distance, length);
            at += length;
        }

        next = read;
        (bits, held) = (local, (byte)count);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ExtraOf(ulong bits, uint entry)
    {
        var code = (int)(entry >> 8) & 0xf;
        return (uint)(bits >> code) & ((1u << ((int)entry - code)) - 1);
    }

    // What is too much the next overwrites: behind the target's end is room for it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* at, uint distance, uint length)
    {
        var from = at - distance;
        var stop = at + length;
        if (distance >= 16)
        {
            *(Vector128<byte>*)at = *(Vector128<byte>*)from;
            *(Vector128<byte>*)(at + 16) = *(Vector128<byte>*)(from + 16);
            for (at += 32, from += 32; at < stop; at += 16, from += 16)
            {
                *(Vector128<byte>*)at = *(Vector128<byte>*)from;
            }
        }
        else if (distance == 1)
        {
            var run = Vector128.Create(*from);
            for (; at < stop; at += 16)
            {
                *(Vector128<byte>*)at = run;
            }
        }
        else
        {
            var step = Math.Min(distance, 8);
            for (; at < stop; at += step, from += step)
            {
                *(ulong*)at = *(ulong*)from;
            }
        }
    }
}
