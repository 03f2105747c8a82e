namespace Gangway.Kernels.History;

/// <summary>Line counts that are asked for, by the numbers of the two objects compared. For one thread.</summary>
internal sealed class PairCounts
{
    private readonly Growing<Pair> pairs = new();
    private int[] slots = new int[64];

    private readonly record struct Pair(int Old, int New, LineCount Lines);

    public int Count => pairs.Count;

    /// <summary>False where nobody asked for the pair, or nobody answered.</summary>
    public bool TryFind(int old, int now, out LineCount lines)
    {
        var found = slots[SlotOf(old, now)];
        lines = found == 0 ? default : pairs[found - 1].Lines;
        return found != 0 && lines.Kind != LineCountKind.Unknown;
    }

    public void Ask(int old, int now)
    {
        var slot = SlotOf(old, now);
        if (slots[slot] != 0)
        {
            return;
        }

        pairs.Add(new Pair(old, now, new(0, 0, LineCountKind.Unknown)));
        slots[slot] = pairs.Count;
        if (pairs.Count * 2 > slots.Length)
        {
            Grow();
        }
    }

    /// <summary>Does nothing where nobody asked for the pair, or it has its answer.</summary>
    public void Answer(int old, int now, in LineCount lines)
    {
        var found = slots[SlotOf(old, now)];
        if (found != 0 && pairs[found - 1].Lines.Kind == LineCountKind.Unknown)
        {
            pairs[found - 1] = pairs[found - 1] with { Lines = lines };
        }
    }

    private int SlotOf(int old, int now)
    {
        var slot = (int)(((((ulong)(uint)old << 32) | (uint)now) * 0x9e3779b97f4a7c15) >> 33) & (slots.Length - 1);
        while (slots[slot] != 0 && (pairs[slots[slot] - 1].Old != old || pairs[slots[slot] - 1].New != now))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var i = 0; i < pairs.Count; i++)
        {
            slots[SlotOf(pairs[i].Old, pairs[i].New)] = i + 1;
        }
    }
}
