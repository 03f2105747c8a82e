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
            var sixteen = Vector128.Load(bytes + (block * 16));
            var first = Vector128.WidenLower(sixteen);
            var second = Vector128.WidenUpper(sixteen);
            left += first;
            right += second;
            sums += sum;
            sum += Vector128.WidenLower(first + second) + Vector128.WidenUpper(first + second);
        }

        // Byte i of a block counts 16 - i times within its block, and 16 times for each block behind it.
        var within = (Vector128.WidenLower(left) * Vector128.Create(16u, 15, 14, 13)) + (Vector128.WidenUpper(left) * Vector128.Create(12u, 11, 10, 9))
            + (Vector128.WidenLower(right) * Vector128.Create(8u, 7, 6, 5)) + (Vector128.WidenUpper(right) * Vector128.Create(4u, 3, 2, 1));
        var weighted = ((ulong)Vector128.Sum(sums) * 16) + Vector128.Sum(within);
        high = (uint)((high + ((ulong)low * 16 * (uint)blocks) + weighted) % Modulus);
        low = (low + Vector128.Sum(sum)) % Modulus;
    }
}
