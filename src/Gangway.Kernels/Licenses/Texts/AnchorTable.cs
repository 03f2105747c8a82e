namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Where each three words that occur once in a reference stand: the fixed points of a comparison.</summary>
internal sealed class AnchorTable
{
    private readonly uint[] words;
    private readonly int[] slots;
    private readonly int mask;

    public AnchorTable(uint[] words)
    {
        this.words = words;
        var size = 16;
        while (size < words.Length * 2)
        {
            size *= 2;
        }

        slots = new int[size];
        mask = size - 1;
        for (var place = 0; place + 3 <= words.Length; place++)
        {
            Add(place);
        }
    }

    /// <summary>The place of the only such three words, or -1.</summary>
    public int Find(ReadOnlySpan<uint> text, int place)
    {
        for (var slot = Slot(text[place], text[place + 1], text[place + 2]); slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var found = Math.Abs(slots[slot]) - 1;
            if (words[found] == text[place] && words[found + 1] == text[place + 1] && words[found + 2] == text[place + 2])
            {
                return slots[slot] < 0 ? -1 : found;
            }
        }

        return -1;
    }

    private void Add(int place)
    {
        var slot = Slot(words[place], words[place + 1], words[place + 2]);
        while (slots[slot] != 0)
        {
            var other = Math.Abs(slots[slot]) - 1;
            if (words.AsSpan(other, 3).SequenceEqual(words.AsSpan(place, 3)))
            {
                slots[slot] = -Math.Abs(slots[slot]); // Twice: no fixed point.
                return;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = place + 1;
    }

    private int Slot(uint first, uint second, uint third)
    {
        var hash = (((first * 0x9E3779B1u) ^ second) * 0x85EBCA77u ^ third) * 0xC2B2AE3Du;
        return (int)((hash >> 7) & (uint)mask);
    }
}
