using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Words;

/// <summary>A word, number, sign or address of a text.</summary>
/// <param name="Value">A word's hash (<see cref="Word.Of"/>), a number with <see cref="NumberBit"/>, or one of the signs.</param>
/// <param name="Start">First byte in the text.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct ProseWord(uint Value, int Start, int Length, int Line, ProseMark Mark)
{
    public const uint End = 0;
    public const uint Comma = 1;
    public const uint Semicolon = 2;
    public const uint Stop = 3;
    public const uint Slash = 4;
    public const uint Colon = 5;
    public const uint Plus = 6;
    public const uint Equal = 7;
    public const uint Bar = 8;
    public const uint Ampersand = 9;
    public const uint AtLeast = 10;
    public const uint Address = 11;
    public const uint Other = 12;
    public const uint NumberBit = 0x8000_0000;
    private const uint LastSign = Other;

    /// <summary>Major and minor number of a version as one number; 2 and 2.0 are the same, 3.01 and 3.1 are not.</summary>
    public static uint Number(int major, int minor, int patch, bool leadingZero) =>
        NumberBit | (uint)((Math.Min(major, 9999) * 100_000) + (leadingZero ? 50_000 : 0) + (Math.Min(minor, 499) * 100) + Math.Min(patch, 99));

    public static bool IsNumber(uint value) => (value & NumberBit) != 0;

    /// <summary>A number that a license may have as version; years are none.</summary>
    public static bool IsVersion(uint value) => IsNumber(value) && Major(value) < 100;

    public static int Major(uint value) => (int)((value & ~NumberBit) / 100_000);

    public static bool IsSign(uint value) => value is > End and <= LastSign;

    public static bool IsWord(uint value) => value > LastSign && !IsNumber(value);
}
