using System.Buffers;

namespace Gangway.Kernels.Licenses;

/// <summary>Counts by (reference, bin): open addressing in rented arrays, because a 1 MiB file full of licenses touches millions of entries.</summary>
internal sealed class DiagonalCounts : IDisposable
{
    private long[] keys = [];
    private int[] counts = [];
    private int mask;
    private int used;

    public DiagonalCounts() => Rent(1 << 10);

    public int this[int reference, int bin] => counts[SlotOf(KeyOf(reference, bin))];

    public void Increment(int reference, int bin)
    {
        var key = KeyOf(reference, bin);
        var slot = SlotOf(key);
        if (keys[slot] == 0)
        {
            if (used * 2 > mask)
            {
                Grow();
                slot = SlotOf(key);
            }

            keys[slot] = key;
            used++;
        }

        counts[slot]++;
    }

    public IEnumerator<(int Reference, int Bin, int Count)> GetEnumerator()
    {
        for (var slot = 0; slot <= mask; slot++)
        {
            if (keys[slot] != 0)
            {
                yield return ((int)(keys[slot] >> 32) - 1, (int)keys[slot], counts[slot]);
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(counts);
    }

    private static long KeyOf(int reference, int bin) => ((long)(reference + 1) << 32) | (uint)bin;

    private int SlotOf(long key)
    {
        var slot = (int)((ulong)(key * -7046029254386353131L) >> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Rent(int size)
    {
        keys = ArrayPool<long>.Shared.Rent(size);
        counts = ArrayPool<int>.Shared.Rent(size);
        keys.AsSpan(0, size).Clear();
        counts.AsSpan(0, size).Clear();
        mask = size - 1;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts, oldMask) = (keys, counts, mask);
        Rent((oldMask + 1) * 2);
        for (var slot = 0; slot <= oldMask; slot++)
        {
            if (oldKeys[slot] != 0)
            {
                var place = SlotOf(oldKeys[slot]);
                (keys[place], counts[place]) = (oldKeys[slot], oldCounts[slot]);
            }
        }

        ArrayPool<long>.Shared.Return(oldKeys);
        ArrayPool<int>.Shared.Return(oldCounts);
    }
}
