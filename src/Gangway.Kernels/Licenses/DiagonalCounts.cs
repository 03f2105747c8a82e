using System.Buffers;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Runs in common by (reference, bin of diagonals): open addressing in a rented array, because a 1 MiB file full of licenses
/// touches millions of entries.
/// </summary>
internal sealed class DiagonalCounts : IDisposable
{
    private Entry[] entries = [];
    private int mask;
    private int used;

    public DiagonalCounts() => Rent(1 << 10);

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
            if (used * 2 > mask)
            {
                Grow();
                slot = SlotOf(key);
            }

            entries[slot].Key = key;
            entries[slot].First = place;
            used++;
        }

        entries[slot].Count++;
        entries[slot].Last = place;
    }

    public IEnumerator<Entry> GetEnumerator()
    {
        for (var slot = 0; slot <= mask; slot++)
        {
            if (entries[slot].Key != 0)
            {
                yield return entries[slot];
            }
        }
    }

    public void Dispose() => ArrayPool<Entry>.Shared.Return(entries);

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

    private void Rent(int size)
    {
        entries = ArrayPool<Entry>.Shared.Rent(size);
        entries.AsSpan(0, size).Clear();
        mask = size - 1;
    }

    private void Grow()
    {
        var (old, oldMask) = (entries, mask);
        Rent((oldMask + 1) * 2);
        foreach (var entry in old.AsSpan(0, oldMask + 1))
        {
            if (entry.Key != 0)
            {
                entries[SlotOf(entry.Key)] = entry;
            }
        }

        ArrayPool<Entry>.Shared.Return(old);
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
