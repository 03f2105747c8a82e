namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Runs in common by (reference, bin of diagonals): open addressing, because a 1 MiB file full of licenses touches millions of entries.
/// Kept for the next file, unless it grew large.
/// </summary>
internal sealed class DiagonalCounts
{
    private const int Smallest = 1 << 10;
    private const int LargestKept = 1 << 15;

    private Entry[] entries = new Entry[Smallest];
    private int[] slots = new int[Smallest / 2];
    private int mask = Smallest - 1;

    /// <summary>How many entries there are; they have numbers from 0.</summary>
    public int Count { get; private set; }

    public ref readonly Entry this[int number] => ref entries[slots[number]];

    /// <summary>All zero where nothing was counted.</summary>
    public Entry this[int reference, int bin] => entries[SlotOf(KeyOf(reference, bin))];

    /// <param name="reference">Number of the reference.</param>
    /// <param name="bin">Bin of the diagonal.</param>
    /// <param name="place">Where in the text the run stands; places come in rising order.</param>
    public void Add(int reference, int bin, int place)
    {
        var key = KeyOf(reference, bin);
        var slot = SlotOf(key);
        if (entries[slot].Key == 0)
        {
            if (Count == slots.Length)
            {
                Grow();
                slot = SlotOf(key);
            }

            entries[slot].Key = key;
            entries[slot].First = place;
            slots[Count++] = slot;
        }

        entries[slot].Count++;
        entries[slot].Last = place;
    }

    public void Clear()
    {
        if (entries.Length > LargestKept)
        {
            (entries, slots, mask) = (new Entry[Smallest], new int[Smallest / 2], Smallest - 1);
        }
        else
        {
            foreach (var slot in slots.AsSpan(0, Count))
            {
                entries[slot] = default;
            }
        }

        Count = 0;
    }

    private static long KeyOf(int reference, int bin) => ((long)(reference + 1) << 32) | (uint)bin;

    private int SlotOf(long key)
    {
        var slot = (int)((ulong)(key * -7046029254386353131L) >> 32) & mask;
        while (entries[slot].Key != 0 && entries[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[old.Length * 2];
        mask = entries.Length - 1;
        Array.Resize(ref slots, entries.Length / 2);
        for (var number = 0; number < Count; number++)
        {
            var entry = old[slots[number]];
            slots[number] = SlotOf(entry.Key);
            entries[slots[number]] = entry;
        }
    }

    internal struct Entry
    {
        public long Key;
        public int Count;
        public int First;
        public int Last;

        public readonly int Reference => (int)(Key >> 32) - 1;

        public readonly int Bin => (int)Key;
    }
}
