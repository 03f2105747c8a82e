namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Runs in common by (reference, bin of diagonals), eight neighboring bins a block: a text stays on its diagonals, and what is asked for
/// next lies beside what was asked for last. Blocks are found by open addressing, because a 1 MiB file full of licenses touches a million bins.
/// Kept for the next file, unless it grew large.
/// </summary>
internal sealed class DiagonalCounts
{
    private const int BlockShift = 3;
    private const int Block = 1 << BlockShift;
    private const int Smallest = 1 << 9;
    private const int LargestKept = 1 << 12;

    /// <summary>A power of two; references that share a place only push each other out.</summary>
    private const int Recent = 1 << 10;

    private readonly Place[] recent = new Place[Recent];
    private Place[] places = new Place[Smallest * 2];
    private long[] keys = new long[Smallest];
    private Entry[] entries = new Entry[Smallest * Block];
    private int mask = (Smallest * 2) - 1;
    private int blocks;

    /// <summary>Entries have numbers from 0; some of them are empty.</summary>
    public int Count => blocks * Block;

    public ref readonly Entry this[int number] => ref entries[number];

    /// <summary>All zero where nothing was counted.</summary>
    public Entry this[int reference, int bin]
    {
        get
        {
            var key = KeyOf(reference, bin);
            ref readonly var place = ref places[SlotOf(key)];
            return place.Key == key ? entries[(place.Block << BlockShift) | (bin & (Block - 1))] : default;
        }
    }

    public int ReferenceOf(int number) => (int)(keys[number >> BlockShift] >> 32) - 1;

    public int BinOf(int number) => ((int)keys[number >> BlockShift] << BlockShift) | (number & (Block - 1));

    /// <summary>The next bin of the same reference, or the one before; all zero where nothing was counted.</summary>
    public Entry Beside(int number, int step) =>
        (number + step) >> BlockShift == number >> BlockShift ? entries[number + step] : this[ReferenceOf(number), BinOf(number) + step];

    /// <param name="reference">Number of the reference.</param>
    /// <param name="bin">Bin of the diagonal.</param>
    /// <param name="count">How many runs.</param>
    /// <param name="first">Where in the text the first of them stands.</param>
    /// <param name="last">And the last.</param>
    public void Add(int reference, int bin, int count, int first, int last)
    {
        var key = KeyOf(reference, bin);
        ref var known = ref recent[reference & (Recent - 1)];
        if (known.Key != key)
        {
            known = PlaceFor(key);
        }

        ref var entry = ref entries[(known.Block << BlockShift) | (bin & (Block - 1))];
        entry.First = entry.Count == 0 ? first : Math.Min(entry.First, first);
        entry.Last = Math.Max(entry.Last, last);
        entry.Count += count;
    }

    public void Clear()
    {
        Array.Clear(recent);
        if (keys.Length > LargestKept)
        {
            (places, keys, entries, mask) = (new Place[Smallest * 2], new long[Smallest], new Entry[Smallest * Block], (Smallest * 2) - 1);
        }
        else
        {
            Array.Clear(entries, 0, Count);
            Array.Clear(places);
        }

        blocks = 0;
    }

    private static long KeyOf(int reference, int bin) => ((long)(reference + 1) << 32) | (uint)(bin >> BlockShift);

    /// <summary>Makes a block where there is none.</summary>
    private Place PlaceFor(long key)
    {
        var slot = SlotOf(key);
        if (places[slot].Key == 0)
        {
            if (blocks == keys.Length)
            {
                Grow();
                slot = SlotOf(key);
            }

            keys[blocks] = key;
            places[slot] = new Place { Key = key, Block = blocks++ };
        }

        return places[slot];
    }

    private int SlotOf(long key)
    {
        var slot = (int)((ulong)(key * -7046029254386353131L) >> 32) & mask;
        while (places[slot].Key != 0 && places[slot].Key != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref keys, blocks * 2);
        Array.Resize(ref entries, blocks * 2 * Block);
        places = new Place[blocks * 4];
        mask = places.Length - 1;
        for (var block = 0; block < blocks; block++)
        {
            places[SlotOf(keys[block])] = new Place { Key = keys[block], Block = block };
        }
    }

    /// <summary>A bin; empty where its count is zero.</summary>
    internal struct Entry
    {
        public int Count;
        public int First;
        public int Last;
    }

    private struct Place
    {
        public long Key;
        public int Block;
    }
}
