using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

internal sealed unsafe partial class Inflater
{
    // One thought, and the hot one: up to three literals, or one match, a turn. Its state lives in locals, which stay in registers.
    private Ending Decode(ref byte* target, byte* start, byte* limit, HuffmanCode symbols, HuffmanCode steps)
    {
        uint* table = symbols.Table, stepTable = steps.Table;
        var (mask, stepMask) = (symbols.Mask, steps.Mask);
        byte* at = target, read = next, safe = end - 8;
        var (local, count) = (bits, held);
        var ending = Ending.Broken;
        while (true)
        {
            if (at > limit)
            {
                ending = Ending.Full;
                break;
            }

            if (read <= safe)
            {
                local |= *(ulong*)read << count;
                read += (63 - count) >> 3;
                count |= 56;
            }
            else
            {
                next = read;
                (bits, held) = (local, count);
                RefillAtEnd();
                read = next;
                (local, count) = (bits, held);
            }

            var entry = table[local & mask];
            if ((int)entry < 0)
            {
                *at++ = (byte)(entry >> 16);
                local >>= (int)entry & 0x3f;
                count -= (int)entry & 0x3f;
                entry = table[local & mask];
                if ((int)entry < 0)
                {
                    *at++ = (byte)(entry >> 16);
                    local >>= (int)entry & 0x3f;
                    count -= (int)entry & 0x3f;
                    entry = table[local & mask];
                    if ((int)entry < 0)
                    {
                        *at++ = (byte)(entry >> 16);
                        local >>= (int)entry & 0x3f;
                        count -= (int)entry & 0x3f;
                        continue;
                    }
                }

                if (read <= safe)
                {
                    local |= *(ulong*)read << count;
                    read += (63 - count) >> 3;
                    count |= 56;
                }
                else
                {
                    next = read;
                    (bits, held) = (local, count);
                    RefillAtEnd();
                    read = next;
                    (local, count) = (bits, held);
                }
            }

            if (entry == 0)
            {
                entry = symbols.FindLong(local);
                if (entry == 0)
                {
                    break;
                }

                if ((int)entry < 0)
                {
                    *at++ = (byte)(entry >> 16);
                    local >>= (int)entry & 0x3f;
                    count -= (int)entry & 0x3f;
                    continue;
                }
            }

            local >>= (int)entry & 0x3f;
            count -= (int)entry & 0x3f;
            if ((entry & BlockEnd) != 0)
            {
                ending = at > limit ? Ending.Full : Ending.Complete;
                break;
            }

            var extra = (int)(entry >> 8) & 0xff;
            var length = (entry >> 16) + ((uint)local & ((1u << extra) - 1));
            local >>= extra;
            count -= extra;
            var step = stepTable[local & stepMask];
            if (step == 0)
            {
                step = steps.FindLong(local);
                if (step == 0)
                {
                    break;
                }
            }

            local >>= (int)step & 0x3f;
            extra = (int)(step >> 8) & 0xff;
            var distance = (step >> 16) + ((uint)local & ((1u << extra) - 1));
            local >>= extra;
            count -= ((int)step & 0x3f) + extra;
            if (distance > at - start || distance > 32768 || length > 258)
            {
                break;
            }

            Copy(at, distance, length);
            at += length;
        }

        target = at;
        next = read;
        (bits, held) = (local, count);
        return ending;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* at, uint distance, uint length)
    {
        var from = at - distance;
        var stop = at + length;
        if (distance >= 16)
        {
            do
            {
                *(Vector128<byte>*)at = *(Vector128<byte>*)from;
                at += 16;
                from += 16;
            }
            while (at < stop);
        }
        else if (distance >= 8)
        {
            do
            {
                *(ulong*)at = *(ulong*)from;
                at += 8;
                from += 8;
            }
            while (at < stop);
        }
        else if (distance == 1)
        {
            var run = *from * 0x0101010101010101UL;
            do
            {
                *(ulong*)at = run;
                at += 8;
            }
            while (at < stop);
        }
        else
        {
            while (at < stop)
            {
                *at++ = *from++;
            }
        }
    }
}
