using System.Numerics;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// 64 bits over a whole index, four lanes of eight bytes at a time, so that checking it costs some milliseconds. It finds what disks,
/// copying and editing do to a file; who can write a matching one can write any index, and reads stay inside of the file all the same.
/// </summary>
internal static class RuleChecksum
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var (one, two, three, four) = (First, Second, First ^ Second, ~First);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var at = 0;
        for (; at + 4 <= words.Length; at += 4)
        {
            one = Round(one, words[at]);
            two = Round(two, words[at + 1]);
            three = Round(three, words[at + 2]);
            four = Round(four, words[at + 3]);
        }

        var all = BitOperations.RotateLeft(one, 1) ^ BitOperations.RotateLeft(two, 7) ^ BitOperations.RotateLeft(three, 12) ^ BitOperations.RotateLeft(four, 18);
        all = Round(all, (ulong)bytes.Length);
        foreach (var last in bytes[(at * 8)..])
        {
            all = Round(all, last);
        }

        return (all ^ (all >> 29)) * First;
    }

    /// <summary>Each step is one to one in the sum and in the word, so a single word that differs always shows.</summary>
    private static ulong Round(ulong sum, ulong word) => BitOperations.RotateLeft(sum + (word * Second), 31) * First;
}
