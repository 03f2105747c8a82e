using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses;

/// <summary>A few dozen words, asked for at every word of a text: one probe into 1 KB instead of a hash set's two cache lines.</summary>
internal sealed class SmallSet
{
    private readonly uint[] slots = new uint[256];

    public SmallSet(uint[] words)
    {
        foreach (var word in words)
        {
            var slot = word & 255;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & 255;
            }

            slots[slot] = word;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(uint word)
    {
        for (var slot = word & 255; slots[slot] != 0; slot = (slot + 1) & 255)
        {
            if (slots[slot] == word)
            {
                return true;
            }
        }

        return false;
    }
}
