using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// A compiled rule pack, read in place: of a mapped file nothing is copied. Opening one costs a checksum over it, some milliseconds for the
/// largest pack known, whose index has about 25 MB. Immutable, thread-safe. Whatever its bytes say, nothing outside of them is read.
/// </summary>
public sealed unsafe class RuleIndex
{
    internal const int ChecksumAt = 8;
    internal const int PackLengthAt = ChecksumAt + sizeof(ulong);
    internal const int SectionsAt = PackLengthAt + 8;
    internal const int PackAt = SectionsAt + (32 * 8);

    private const string Again = "import the rules again";

    private readonly byte* start;
    private readonly object? keeper;
    private readonly (int Start, int Length)[] sections;

    private RuleIndex(byte* start, object? keeper, (int, int)[] sections, RulePack pack)
    {
        this.start = start;
        this.keeper = keeper;
        this.sections = sections;
        Pack = pack;
    }

    /// <summary>What it says of itself.</summary>
    public RulePack Pack { get; }

    /// <summary>Format and byte order; another number is another format.</summary>
    internal static ReadOnlySpan<byte> Magic => BitConverter.IsLittleEndian ? "GWRULES2"u8 : "2SELURWG"u8;

    internal ReadOnlySpan<ulong> Vocabulary => Section<ulong>(RuleSection.Vocabulary);

    /// <summary>For each word, its <see cref="RuleWordKind"/>.</summary>
    internal ReadOnlySpan<byte> WordKinds => Section<byte>(RuleSection.WordKinds);

    internal ReadOnlySpan<ushort> Words => Section<ushort>(RuleSection.Words);

    internal ReadOnlySpan<RuleRow> Rules => Section<RuleRow>(RuleSection.Rules);

    internal ReadOnlySpan<int> Phrases => Section<int>(RuleSection.Phrases);

    /// <param name="start">What <see cref="RuleIndexWriter"/> wrote, at a multiple of eight. It must stay as it is as long as the index is used.</param>
    /// <param name="length">In bytes.</param>
    /// <param name="keeper">Kept alive with the index: whoever owns the memory.</param>
    /// <param name="index">The index.</param>
    /// <param name="whyNot">What is wrong with the bytes, for people.</param>
    public static bool TryOpen(byte* start, int length, object? keeper, [NotNullWhen(true)] out RuleIndex? index, [NotNullWhen(false)] out string? whyNot)
    {
        var bytes = new ReadOnlySpan<byte>(start, length);
        (index, whyNot) = (null, null);
        if (length < PackAt || !bytes.StartsWith(Magic))
        {
            whyNot = $"this is no rule index of this version of Gangway: {Again}";
        }
        else if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[ChecksumAt..]) != RuleChecksum.Of(bytes[PackLengthAt..]))
        {
            whyNot = $"the rule index is damaged: {Again}";
        }
        else if (SectionsOf(bytes) is { } sections && PackOf(bytes) is { } pack)
        {
            index = new RuleIndex(start, keeper, sections, pack);
        }
        else
        {
            whyNot = $"the rule index is not put together as it should be: {Again}";
        }

        return index is not null;
    }

    /// <summary>Over a copy of bytes in memory; see <see cref="TryOpen"/>.</summary>
    public static bool TryLoad(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out RuleIndex? index, [NotNullWhen(false)] out string? whyNot)
    {
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy);
        return TryOpen((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy)), copy.Length, copy, out index, out whyNot);
    }

    /// <summary>The name of a rule: its file.</summary>
    public string NameOf(int rule) => Text(RuleSection.NameEnds, RuleSection.Names, rule);

    internal string ExpressionOf(int rule) => Text(RuleSection.ExpressionEnds, RuleSection.Expressions, Rules[rule].Expression);

    internal static int BodyStart(int packLength) => Aligned(PackAt + packLength);

    internal static int Aligned(int length) => (length + 15) & ~15;

    internal static int SlotOf(ulong digest, int size) => (int)(Mixed(digest) >> 20) & (size - 1);

    internal static ulong Mixed(ulong key)
    {
        key ^= key >> 31;
        key *= 0x9E3779B97F4A7C15;
        return BitOperations.RotateLeft(key, 17);
    }

    internal ReadOnlySpan<T> Section<T>(RuleSection section)
        where T : unmanaged
    {
        var (from, length) = sections[(int)section];
        return new ReadOnlySpan<T>(start + from, length / sizeof(T));
    }

    private static (int Start, int Length)[]? SectionsOf(ReadOnlySpan<byte> bytes)
    {
        var sections = new (int Start, int Length)[Enum.GetValues<RuleSection>().Length];
        for (var section = 0; section < sections.Length; section++)
        {
            var at = bytes[(SectionsAt + (section * 8))..];
            var (from, size) = (BinaryPrimitives.ReadInt32LittleEndian(at), BinaryPrimitives.ReadInt32LittleEndian(at[4..]));
            if (from < PackAt || from % 8 != 0 || size < 0 || from > bytes.Length - size)
            {
                return null;
            }

            sections[section] = (from, size);
        }

        return sections;
    }

    private static RulePack? PackOf(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[PackLengthAt..]);
        return length < 0 || length > bytes.Length - PackAt ? null : RulePackJson.Read(bytes.Slice(PackAt, length));
    }

    private string Text(RuleSection ends, RuleSection texts, int place)
    {
        var all = Section<int>(ends);
        var first = place == 0 ? 0 : all[place - 1];
        return Encoding.UTF8.GetString(Section<byte>(texts)[first..all[place]]);
    }
}
