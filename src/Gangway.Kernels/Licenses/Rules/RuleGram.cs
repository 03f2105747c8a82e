using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>A run of four words, and the rules that hold it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct RuleGram
{
    public const int Words = 4;

    /// <summary>Rules up to this length have every gram indexed, longer ones those of <see cref="IsSampled"/>.</summary>
    public const int ShortRule = 64;

    /// <summary>0 for an empty slot.</summary>
    public uint Key;

    public int First;
    public int Count;

    public static uint KeyOf(ReadOnlySpan<ushort> words)
    {
        var packed = words[0] | ((ulong)words[1] << 16) | ((ulong)words[2] << 32) | ((ulong)words[3] << 48);
        packed ^= packed >> 29;
        packed *= 0xBF58476D1CE4E5B9;
        packed ^= packed >> 32;
        return (uint)packed | 1;
    }

    public static bool IsSampled(uint key) => (key & 6) == 0;
}
