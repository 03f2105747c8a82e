using System.Runtime.Intrinsics;

namespace Gangway.Kernels.History;

/// <summary>The checksum behind a zlib stream (RFC 1950), sixteen bytes at a time.</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;
    private const int Blocks = 256; // a column of 256 bytes sums to at most 65,280: a ushort holds it

    public static unsafe uint Of(byte* bytes, int length)
    {
        uint low = 1, high = 0;
        while (length >= 16)
        {
            var blocks = Math.Min(length / 16, Blocks);
            Add(bytes, blocks, ref low, ref high);
            bytes += blocks * 16;
            length -= blocks * 16;
        }

        for (; length > 0; length--)
        {
            low += *bytes++;
            high += low;
        }

        return (high % Modulus << 16) | (low % Modulus);
    }

    private static unsafe void Add(byte* bytes, int blocks, ref uint low, ref uint high)
    {
        Vector128<ushort> left = default, right = default;
        Vector128<uint> sum = default, sums = default;
        for (var block = 0; block < blocks; block++)
        {
            var (first, second) = Vector128.Widen(Vector128.Load(bytes + (block * 16)));
            left += first;
            right += second;
            sums += sum;
            var (one, two) = Vector128.Widen(first + second);
            sum += one + two;
        }

        // Byte i of a block counts 16 - i times within its block, and 16 times for each block behind it.
        var weighted = (ulong)Vector128.Sum(sums) * 16;
        for (var i = 0; i < 8; i++)
        {
            weighted += ((ulong)left[i] * (uint)(16 - i)) + ((ulong)right[i] * (uint)(8 - i));
        }

        high = (uint)((high + ((ulong)low * 16 * (uint)blocks) + weighted) % Modulus);
        low = (low + Vector128.Sum(sum)) % Modulus;
    }
}
