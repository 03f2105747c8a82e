using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Gangway.Kernels.Licenses.Texts;

namespace Gangway.Kernels.Licenses.Index;

/// <summary>
/// Texts, names and rules compiled for reading in place (<see cref="LicenseIndexWriter"/>): opening one costs microseconds, and of a mapped
/// file only those pages are loaded that a scan asks for. Immutable, thread-safe.
/// </summary>
public sealed unsafe class LicenseIndex
{
    private const int MostSections = 32;

    private readonly byte* start;
    private readonly object? keeper;
    private readonly (int Start, int Length)[] sections = new (int, int)[MostSections];
    private readonly string?[] strings;
    private LicenseTexts? texts;

    private LicenseIndex(byte* start, int length, object? keeper)
    {
        this.start = start;
        this.keeper = keeper;
        var bytes = new ReadOnlySpan<byte>(start, length);
        for (var row = 12; row < 12 + (16 * Number(bytes, 8)); row += 16)
        {
            if (Number(bytes, row) is > 0 and < MostSections and var section)
            {
                sections[section] = (Number(bytes, row + 4), Number(bytes, row + 8));
            }
        }

        strings = new string?[Math.Max(0, Section<int>(IndexSection.StringStarts).Length - 1)];
    }

    /// <summary>The license list that the index was made from.</summary>
    public LicenseTexts Texts => texts ??= new LicenseTexts(this);

    /// <summary>Format and byte order; another number is another format.</summary>
    internal static ReadOnlySpan<byte> Head => BitConverter.IsLittleEndian ? "gwlicn04"u8 : "40ncilwg"u8;

    /// <summary>Whether bytes are such an index, whole and of this version.</summary>
    /// <param name="start">At a multiple of four. The memory must stay as it is as long as the index is used.</param>
    /// <param name="length">In bytes.</param>
    /// <param name="keeper">Kept alive with the index: whoever owns the memory.</param>
    /// <param name="index">The index; null where the answer is false.</param>
    public static bool TryOpen(byte* start, int length, object? keeper, [NotNullWhen(true)] out LicenseIndex? index)
    {
        var bytes = new ReadOnlySpan<byte>(start, length);
        index = bytes.StartsWith(Head) && IsWhole(bytes) ? new LicenseIndex(start, length, keeper) : null;
        return index is not null;
    }

    /// <summary>Over a copy of bytes in memory; anything but an index throws <see cref="FormatException"/>.</summary>
    public static LicenseIndex Of(ReadOnlySpan<byte> bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy);
        return TryOpen((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy)), copy.Length, copy, out var index) ? index : throw new FormatException("these bytes are no license index");
    }

    internal ReadOnlySpan<T> Section<T>(IndexSection section)
        where T : unmanaged
    {
        var (from, length) = sections[(int)section];
        return new ReadOnlySpan<T>(start + from, length / sizeof(T));
    }

    /// <summary>A string by its number; null for -1.</summary>
    internal string? Text(int number) => number < 0 ? null : strings[number] ??= Decode(number);

    private string Decode(int number)
    {
        var starts = Section<int>(IndexSection.StringStarts);
        return Encoding.UTF8.GetString(Section<byte>(IndexSection.Strings)[starts[number]..starts[number + 1]]);
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.Length < 12 ? -1 : Number(bytes, 8);
        if (count is < 0 or > MostSections || bytes.Length < 12 + (16 * count))
        {
            return false;
        }

        for (var row = 12; row < 12 + (16 * count); row += 16)
        {
            var (from, size) = (Number(bytes, row + 4), Number(bytes, row + 8));
            if (from < 0 || size < 0 || from % 8 != 0 || from > bytes.Length - size)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<byte> bytes, int place) => Unsafe.ReadUnaligned<int>(in bytes[place]);
}
