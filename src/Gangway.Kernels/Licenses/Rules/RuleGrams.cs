using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>
/// Runs of four words, and the rules that hold each: buckets by the high bits of a run's key, in each the keys' low bits in rising order.
/// One bit for each longer prefix of a key says first whether there can be anything, so that most runs of a text cost one look.
/// </summary>
internal readonly ref struct RuleGrams(RuleIndex index)
{
    public const int Words = 4;

    /// <summary>Rules up to this length have every gram indexed, longer ones those of <see cref="IsSampled"/>.</summary>
    public const int ShortRule = 300;

    public const int Buckets = 1 << 17;
    public const int FilterBits = 1 << 22;

    private const int TagBits = 15;
    private const int FilterShift = 10;

    private readonly ReadOnlySpan<int> starts = index.Section<int>(RuleSection.GramStarts);
    private readonly ReadOnlySpan<ushort> tags = index.Section<ushort>(RuleSection.GramTags);
    private readonly ReadOnlySpan<int> places = index.Section<int>(RuleSection.PostingStarts);
    private readonly ReadOnlySpan<ushort> postings = index.Section<ushort>(RuleSection.Postings);
    private readonly ReadOnlySpan<byte> filter = index.Section<byte>(RuleSection.GramFilter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint KeyOf(ReadOnlySpan<ushort> words)
    {
        var packed = words[3] | ((ulong)words[2] << 16) | ((ulong)words[1] << 32) | ((ulong)words[0] << 48);
        packed ^= packed >> 29;
        packed *= 0xBF58476D1CE4E5B9;
        packed ^= packed >> 32;
        return (uint)packed;
    }

    public static bool IsSampled(uint key) => (key & 3) == 0;

    public static int BucketOf(uint key) => (int)(key >> TagBits);

    public static ushort TagOf(uint key) => (ushort)(key & ((1 << TagBits) - 1));

    public static (int Byte, byte Bit) FilterOf(uint key) => ((int)(key >> (FilterShift + 3)), (byte)(1 << (int)((key >> FilterShift) & 7)));

    /// <summary>The number of a gram; -1 where no rule has it.</summary>
    public int Find(uint key)
    {
        if ((filter[(int)(key >> (FilterShift + 3))] >> (int)((key >> FilterShift) & 7) & 1) == 0)
        {
            return -1;
        }

        var bucket = BucketOf(key);
        var (first, end) = (starts[bucket], starts[bucket + 1]);
        var place = tags[first..end].IndexOf(TagOf(key));
        return place < 0 ? -1 : first + place;
    }

    /// <summary>The rules that hold a gram, each once.</summary>
    public ReadOnlySpan<ushort> RulesOf(int gram) => postings[places[gram]..places[gram + 1]];
}
