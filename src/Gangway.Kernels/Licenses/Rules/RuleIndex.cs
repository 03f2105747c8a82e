using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// A compiled rule pack. Its bytes are used as they lie, so loading costs one digest over them: some hundredths of a second for the largest
/// pack known, whose index has about 40 MB. Immutable, thread-safe.
/// </summary>
public sealed class RuleIndex
{
    internal const int DigestAt = 8;
    internal const int PackLengthAt = DigestAt + SHA256.HashSizeInBytes;
    internal const int SectionsAt = PackLengthAt + 8;
    internal const int PackAt = SectionsAt + (24 * 8);

    private readonly ReadOnlyMemory<byte> content;
    private readonly (int Start, int Length)[] sections;

    private RuleIndex(ReadOnlyMemory<byte> content, (int, int)[] sections, RulePack pack)
    {
        this.content = content;
        this.sections = sections;
        Pack = pack;
    }

    /// <summary>What it says of itself.</summary>
    public RulePack Pack { get; }

    internal static ReadOnlySpan<byte> Magic => "GWRULES1"u8;

    internal ReadOnlySpan<ulong> WordDigests => Section<ulong>(RuleSection.WordDigests);

    internal ReadOnlySpan<int> WordIds => Section<int>(RuleSection.WordIds);

    /// <summary>For each word, its <see cref="RuleWordKind"/>.</summary>
    internal ReadOnlySpan<byte> WordKinds => Section<byte>(RuleSection.WordKinds);

    internal ReadOnlySpan<ushort> Words => Section<ushort>(RuleSection.Words);

    internal ReadOnlySpan<RuleRow> Rules => Section<RuleRow>(RuleSection.Rules);

    internal ReadOnlySpan<int> Phrases => Section<int>(RuleSection.Phrases);

    internal ReadOnlySpan<RuleNode> Nodes => Section<RuleNode>(RuleSection.Nodes);

    internal ReadOnlySpan<int> Roots => Section<int>(RuleSection.Roots);

    internal ReadOnlySpan<ulong> ChildKeys => Section<ulong>(RuleSection.ChildKeys);

    internal ReadOnlySpan<int> Children => Section<int>(RuleSection.Children);

    internal ReadOnlySpan<RuleGram> Grams => Section<RuleGram>(RuleSection.Grams);

    internal ReadOnlySpan<int> Postings => Section<int>(RuleSection.Postings);

    /// <param name="content">What <see cref="RuleIndexWriter"/> wrote; kept.</param>
    /// <param name="index">The index.</param>
    /// <param name="whyNot">What is wrong with the bytes, for people.</param>
    public static bool TryLoad(ReadOnlyMemory<byte> content, [NotNullWhen(true)] out RuleIndex? index, [NotNullWhen(false)] out string? whyNot)
    {
        index = null;
        var bytes = content.Span;
        if (bytes.Length < PackAt || !bytes.StartsWith(Magic))
        {
            whyNot = "this is no rule index of this version of Gangway: import the rules again";
            return false;
        }

        if (!SHA256.HashData(bytes[PackLengthAt..]).AsSpan().SequenceEqual(bytes.Slice(DigestAt, SHA256.HashSizeInBytes)))
        {
            whyNot = "the rule index is damaged: import the rules again";
            return false;
        }

        whyNot = "the rule index is not put together as it should be: import the rules again";
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[PackLengthAt..]);
        if (length < 0 || length > bytes.Length - PackAt || PackOf(bytes.Slice(PackAt, length)) is not { } pack)
        {
            return false;
        }

        var sections = new (int Start, int Length)[Enum.GetValues<RuleSection>().Length];
        for (var section = 0; section < sections.Length; section++)
        {
            var at = bytes[(SectionsAt + (section * 8))..];
            sections[section] = (BinaryPrimitives.ReadInt32LittleEndian(at), BinaryPrimitives.ReadInt32LittleEndian(at[4..]));
            if (sections[section].Start < PackAt || sections[section].Length < 0 || (long)sections[section].Start + sections[section].Length > bytes.Length)
            {
                return false;
            }
        }

        index = new RuleIndex(content, sections, pack);
        whyNot = null;
        return true;
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

    private static RulePack? PackOf(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<RulePack>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Text(RuleSection ends, RuleSection texts, int place)
    {
        var all = Section<int>(ends);
        var start = place == 0 ? 0 : all[place - 1];
        return Encoding.UTF8.GetString(Section<byte>(texts)[start..all[place]]);
    }

    private ReadOnlySpan<T> Section<T>(RuleSection section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(content.Span.Slice(sections[(int)section].Start, sections[(int)section].Length));
}
