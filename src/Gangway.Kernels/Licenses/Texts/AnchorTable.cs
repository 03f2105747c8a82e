namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Where each three words that occur once in a reference stand: the fixed points of a comparison.</summary>
internal sealed class AnchorTable
{
    /// <summary>Bits of the filter for each slot, as a power of two: one look-up in twenty is in vain.</summary>
    private const int FilterShift = 3;

    private readonly uint[] words;

    /// <summary>Small numbers, as in the slots: a file is held against hundreds of references, and what that costs is memory that is far away.</summary>
    private readonly ushort[] fixedBefore;

    /// <summary>1 + a place.</summary>
    private readonly ushort[] slots;
    private readonly int mask;

    /// <summary>A bit for the hash of each fixed point.</summary>
    private readonly uint[] filter;
    private readonly uint filterMask;

    /// <param name="words">At most 65,535.</param>
    public AnchorTable(uint[] words)
    {
        this.words = words;
        var size = 16;
        while (size < words.Length * 2)
        {
            size *= 2;
        }

        slots = new ushort[size];
        mask = size - 1;
        filter = new uint[size >> (5 - FilterShift)];
        filterMask = (uint)(size << FilterShift) - 1;
        var isTwice = new bool[words.Length];
        for (var place = 0; place + 3 <= words.Length; place++)
        {
            Add(place, isTwice);
        }

        fixedBefore = new ushort[words.Length + 1];
        for (var place = 0; place < words.Length; place++)
        {
            var isFixed = place + 3 <= words.Length && !isTwice[place];
            fixedBefore[place + 1] = (ushort)(fixedBefore[place] + (isFixed ? 1 : 0));
            if (isFixed)
            {
                var hash = HashOf(words, place);
                filter[(hash & filterMask) >> 5] |= 1u << (int)(hash & 31);
            }
        }
    }

    public static uint HashOf(ReadOnlySpan<uint> text, int place) =>
        (((text[place] * 0x9E3779B1u) ^ text[place + 1]) * 0x85EBCA77u ^ text[place + 2]) * 0xC2B2AE3Du;

    /// <summary>The first place at which there may be a fixed point of the reference; <paramref name="to"/> where there is none.</summary>
    /// <param name="hashes">For each place of a text its <see cref="HashOf"/>.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="to">Where to end.</param>
    public int FirstMaybe(ReadOnlySpan<uint> hashes, int from, int to)
    {
        var (bits, mask) = (filter, filterMask);
        foreach (var hash in hashes[from..to])
        {
            if ((bits[(hash & mask) >> 5] >> (int)(hash & 31) & 1) != 0)
            {
                break;
            }

            from++;
        }

        return from;
    }

    /// <summary>The place of the only such three words, or -1.</summary>
    /// <param name="text">Words of a text.</param>
    /// <param name="place">The first of the three.</param>
    /// <param name="hash">Their <see cref="HashOf"/>.</param>
    public int Find(ReadOnlySpan<uint> text, int place, uint hash)
    {
        for (var slot = SlotOf(hash); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var found = slots[slot] - 1;
            if (words[found] == text[place] && words[found + 1] == text[place + 1] && words[found + 2] == text[place + 2])
            {
                return IsFixed(found) ? found : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the three words from here on stand nowhere else in the reference.</summary>
    public bool IsFixed(int place) => FixedIn(place, place + 1) != 0;

    /// <summary>How many of these places are fixed points.</summary>
    public int FixedIn(int from, int to) => fixedBefore[to] - fixedBefore[from];

    private void Add(int place, bool[] isTwice)
    {
        var hash = HashOf(words, place);
        var slot = SlotOf(hash);
        while (slots[slot] != 0)
        {
            var other = slots[slot] - 1;
            if (words.AsSpan(other, 3).SequenceEqual(words.AsSpan(place, 3)))
            {
                (isTwice[other], isTwice[place]) = (true, true);
                return;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = (ushort)(place + 1);
    }

    private int SlotOf(uint hash) => (int)((hash >> 7) & (uint)mask);
}
