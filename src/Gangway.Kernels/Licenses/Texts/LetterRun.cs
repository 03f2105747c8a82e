using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Letters of ASCII, eight at once: how many follow each other, and their hash as <see cref="Word"/> has it. A loop over the letters of a word
/// guesses its length wrong half of the time, and each guess costs as much as the hash.
/// </summary>
internal static class LetterRun
{
    /// <summary>Bytes looked at by one step.</summary>
    public const int Step = 8;

    private const ulong Ones = 0x0101_0101_0101_0101;
    private const ulong Tops = 0x80 * Ones;

    /// <summary>For each number of letters what the hash is multiplied by at each place: the prime, and 1 behind the last letter.</summary>
    private static readonly uint[] factors = Factors();

    /// <summary>How many of eight bytes are letters until one is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthOf(ulong bytes)
    {
        var lower = (bytes | (0x20 * Ones)) & ~Tops;
        var letters = (lower + ((0x80 - 'a') * Ones)) & ~(lower + ((0x7F - 'z') * Ones)) & ~bytes & Tops;
        return BitOperations.TrailingZeroCount(letters ^ Tops) >> 3;
    }

    /// <summary>How many of eight bytes are letters or digits until one is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthWithDigits(ulong bytes)
    {
        var lower = (bytes | (0x20 * Ones)) & ~Tops;
        var letters = (lower + ((0x80 - 'a') * Ones)) & ~(lower + ((0x7F - 'z') * Ones));
        var plain = bytes & ~Tops;
        var digits = (plain + ((0x80 - '0') * Ones)) & ~(plain + ((0x7F - '9') * Ones));
        return BitOperations.TrailingZeroCount(((letters | digits) & ~bytes & Tops) ^ Tops) >> 3;
    }

    /// <summary>The bytes of a run, the rest 0.</summary>
    /// <param name="length">At most eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong bytes, int length) => length == 0 ? 0 : bytes & (ulong.MaxValue >> (64 - (8 * length)));

    /// <summary>How many of the bytes are capitals.</summary>
    /// <param name="run">Letters, and 0 behind them.</param>
    /// <param name="length">Of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Capitals(ulong run, int length) => length - BitOperations.PopCount(run & (0x20 * Ones));

    /// <summary>The hash that goes on with a run, in small letters.</summary>
    /// <param name="run">Letters and digits, and 0 behind them.</param>
    /// <param name="length">Of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint hash, ulong run, int length)
    {
        var lower = run | Of(0x20 * Ones, length);
        ref var factor = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(factors), length * Step);
        hash = (hash ^ (byte)lower) * factor;
        hash = (hash ^ (byte)(lower >> 8)) * Unsafe.Add(ref factor, 1);
        hash = (hash ^ (byte)(lower >> 16)) * Unsafe.Add(ref factor, 2);
        hash = (hash ^ (byte)(lower >> 24)) * Unsafe.Add(ref factor, 3);
        hash = (hash ^ (byte)(lower >> 32)) * Unsafe.Add(ref factor, 4);
        hash = (hash ^ (byte)(lower >> 40)) * Unsafe.Add(ref factor, 5);
        hash = (hash ^ (byte)(lower >> 48)) * Unsafe.Add(ref factor, 6);
        return (hash ^ (byte)(lower >> 56)) * Unsafe.Add(ref factor, 7);
    }

    /// <summary>Whether a run has a letter: only letters have the bit.</summary>
    /// <param name="run">Letters and digits, and 0 behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasLetter(ulong run) => (run & (0x40 * Ones)) != 0;

    /// <summary>False where two letters do not follow each other, in any case; true where they do, and seldom elsewhere.</summary>
    /// <param name="text">Of any length; one of less than eight bytes may hold anything.</param>
    public static bool MayHold(ReadOnlySpan<byte> text, char first, char second)
    {
        if (text.Length < Step)
        {
            return true;
        }

        for (var place = 0; place < text.Length - 1; place += Step - 1)
        {
            var bytes = BinaryPrimitives.ReadUInt64LittleEndian(text[Math.Min(place, text.Length - Step)..]) | (0x20 * Ones);
            if (((Zeros(bytes ^ (first * Ones)) << 8) & Zeros(bytes ^ (second * Ones))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The top bit of each byte that is 0, and of some above one.</summary>
    private static ulong Zeros(ulong bytes) => (bytes - Ones) & ~bytes & Tops;

    private static uint[] Factors()
    {
        var factors = new uint[(Step + 1) * Step];
        for (var place = 0; place < factors.Length; place++)
        {
            factors[place] = place % Step < place / Step ? Word.Prime : 1;
        }

        return factors;
    }
}
