using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

/// <summary>Applies a delta of a pack to its base (gitformat-pack(5), "Deltified representation").</summary>
internal static unsafe class Delta
{
    /// <summary>Reads the two sizes a delta begins with; false where they are none.</summary>
    public static bool TryReadSizes(ReadOnlySpan<byte> delta, out long baseSize, out long size, out int instructions)
    {
        instructions = 0;
        size = 0;
        return TryReadSize(delta, ref instructions, out baseSize) && TryReadSize(delta, ref instructions, out size);
    }

    /// <param name="instructions">Behind the sizes.</param>
    /// <param name="source">The base.</param>
    /// <param name="target">Exactly as long as the result; true means every byte of it was written.</param>
    public static bool TryApply(ReadOnlySpan<byte> instructions, ReadOnlySpan<byte> source, Span<byte> target)
    {
        fixed (byte* first = instructions, from = source, into = target)
        {
            byte* at = first, end = first + instructions.Length;
            long written = 0;
            while (at < end)
            {
                var code = *at++;
                long length = code;
                if (code >= 0x80)
                {
                    if (end - at < Operands(code))
                    {
                        return false;
                    }

                    var place = Number(ref at, code, 4);
                    length = Number(ref at, code >> 4, 3);
                    length = length == 0 ? 0x10000 : length;
                    if (place + length > source.Length || length > target.Length - written)
                    {
                        return false;
                    }

                    Copy(into + written, from + place, length, Math.Min(target.Length - written, source.Length - place));
                }
                else
                {
                    if (code == 0 || length > end - at || length > target.Length - written)
                    {
                        return false;
                    }

                    Copy(into + written, at, length, Math.Min(target.Length - written, end - at));
                    at += length;
                }

                written += length;
            }

            return written == target.Length;
        }
    }

    // Most are short: 32 bytes at once, where there are so many on both sides, cost less than to ask how many. What is too much the next overwrites.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(byte* into, byte* from, long length, long room)
    {
        if (length <= 32 && room >= 32)
        {
            var (low, high) = (Vector128.Load(from), Vector128.Load(from + 16));
            low.Store(into);
            high.Store(into + 16);
            return;
        }

        Unsafe.CopyBlockUnaligned(into, from, (uint)length);
    }

    private static int Operands(int code) => System.Numerics.BitOperations.PopCount((uint)code & 0x7f);

    private static long Number(ref byte* at, int present, int bytes)
    {
        long number = 0;
        for (var i = 0; i < bytes; i++)
        {
            if ((present & (1 << i)) != 0)
            {
                number |= (long)*at++ << (i * 8);
            }
        }

        return number;
    }

    private static bool TryReadSize(ReadOnlySpan<byte> delta, ref int at, out long size)
    {
        size = 0;
        for (var shift = 0; at < delta.Length && shift <= 49; shift += 7)
        {
            var next = delta[at++];
            size |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
