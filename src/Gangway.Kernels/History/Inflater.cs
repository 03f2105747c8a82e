using System.Runtime.CompilerServices;

namespace Gangway.Kernels.History;

/// <summary>
/// Unpacks one zlib stream (RFC 1950, RFC 1951) from memory into memory. git's trees unpack to a hundred bytes each: a stream object
/// with its own state for each of them costs more than the work itself. For one thread; its tables are reused.
/// </summary>
internal sealed unsafe partial class Inflater
{
    /// <summary>Bytes behind the target's end that may be overwritten: a match of 258 bytes is copied without looking, sixteen at a time.</summary>
    public const int Slack = 320;

    public enum Ending
    {
        /// <summary>The stream ended, and its checksum holds.</summary>
        Complete,

        /// <summary>The target is full and the stream goes on.</summary>
        Full,

        /// <summary>The source ended first, or breaks the format.</summary>
        Broken,
    }

    private byte* next;
    private byte* end;
    private ulong bits;
    private int held; // bits in hand, imagined ones behind the source's end among them
    private int imagined;

    /// <param name="source">Where the stream begins.</param>
    /// <param name="available">Bytes that may be read.</param>
    /// <param name="target">With <see cref="Slack"/> bytes behind its end.</param>
    /// <param name="size">Bytes wanted.</param>
    /// <param name="written">How many there are.</param>
    public Ending Inflate(byte* source, long available, byte* target, int size, out int written)
    {
        written = 0;
        if (available < 6 || (source[0] & 0x0f) != 8 || (source[1] & 0x20) != 0 || ((source[0] << 8) + source[1]) % 31 != 0)
        {
            return Ending.Broken;
        }

        next = source + 2;
        end = source + available;
        (bits, held, imagined) = (0, 0, 0);
        var at = target;
        var limit = target + size;
        bool last;
        do
        {
            Refill();
            last = Take(1) != 0;
            var ending = Take(2) switch
            {
                0 => Stored(ref at, limit),
                1 => Coded(ref at, target, limit, isFixed: true),
                2 => Coded(ref at, target, limit, isFixed: false),
                _ => Ending.Broken,
            };
            if (ending != Ending.Complete)
            {
                written = (int)Math.Min(at - target, size);
                return ending;
            }
        }
        while (!last);
        written = (int)(at - target);
        return Checksum() == Adler32.Of(target, written) && imagined == 0 ? Ending.Complete : Ending.Broken;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Refill()
    {
        if (end - next >= 8)
        {
            bits |= *(ulong*)next << held;
            next += (63 - held) >> 3;
            held |= 56;
            return;
        }

        RefillAtEnd();
    }

    private void RefillAtEnd()
    {
        for (; held <= 56; held += 8)
        {
            if (next < end)
            {
                bits |= (ulong)*next++ << held;
            }
            else
            {
                imagined += 8;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Take(int count)
    {
        var taken = (uint)(bits & ((1UL << count) - 1));
        bits >>= count;
        held -= count;
        return taken;
    }

    /// <summary>Gives back whole bytes, so that the next one is read where it lies. False where more was taken than there is.</summary>
    private bool ToBytes()
    {
        Take(held & 7);
        var given = Math.Min(imagined, held);
        imagined -= given;
        held -= given;
        next -= held >> 3;
        (bits, held) = (0, 0);
        return imagined == 0;
    }

    private Ending Stored(ref byte* at, byte* limit)
    {
        if (!ToBytes() || end - next < 4 || (ushort)(next[0] | (next[1] << 8)) != (ushort)~(next[2] | (next[3] << 8)))
        {
            return Ending.Broken;
        }

        var length = (long)(next[0] | (next[1] << 8));
        next += 4;
        var taken = Math.Min(length, limit - at);
        if (end - next < taken)
        {
            return Ending.Broken;
        }

        Buffer.MemoryCopy(next, at, taken, taken);
        at += taken;
        next += taken;
        return taken == length ? Ending.Complete : Ending.Full;
    }

    private uint Checksum()
    {
        if (!ToBytes() || end - next < 4)
        {
            imagined = 1;
            return 0;
        }

        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(*(uint*)next);
    }
}
