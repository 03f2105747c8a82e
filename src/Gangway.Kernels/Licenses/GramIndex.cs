using System.Runtime.CompilerServices;

namespace Gangway.Kernels.Licenses;

/// <summary>
/// Which references hold a given run of four words. Of each four runs in a row the one with the smallest hash is kept
/// (winnowing, Schleimer, Wilkerson and Aiken 2003): any seven words in common are found, with two fifths of the entries.
/// </summary>
internal sealed class GramIndex
{
    public const int Words = 4;
    private const int Window = 4;

    /// <summary>A run in more places than this says nothing; the bound keeps a hostile text linear.</summary>
    private const int LongestChain = 400;

    private readonly int[] heads;
    private readonly int[] next;
    private readonly uint[] grams;
    private readonly int[] places;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public GramIndex(IReadOnlyList<Reference> references)
    {
        var words = 0;
        foreach (var reference in references)
        {
            words += reference.Words.Length;
        }

        heads = new int[1 << 18];
        var capacity = (words / 2) + references.Count + 1;
        (next, grams, places) = (new int[capacity], new uint[capacity], new int[capacity]);
        Required = new int[references.Count];
        var picked = new List<(uint Gram, int Place)>(8192);
        var entry = 1;
        for (var number = 0; number < references.Count; number++)
        {
            picked.Clear();
            Winnow(references[number].Words, picked);
            foreach (var (gram, place) in picked)
            {
                if (entry == next.Length)
                {
                    Array.Resize(ref next, entry * 2);
                    Array.Resize(ref grams, entry * 2);
                    Array.Resize(ref places, entry * 2);
                }

                Required[number] += references[number].IsRequired(place) && references[number].IsRequired(place + Words - 1) ? 1 : 0;
                ref var head = ref heads[gram >> 14];
                (next[entry], grams[entry], places[entry]) = (head, gram, (number << 16) | place);
                head = entry++;
            }
        }
    }

    /// <summary>Per reference: how many of its kept runs a copy must have.</summary>
    public int[] Required { get; }

    /// <summary>Appends where a run stands: reference number in the upper, place in the lower 16 bits.</summary>
    public void Find(uint gram, List<int> found)
    {
        var steps = 0;
        for (var entry = heads[gram >> 14]; entry != 0 && steps < LongestChain; entry = next[entry], steps++)
        {
            if (grams[entry] == gram)
            {
                found.Add(places[entry]);
            }
        }
    }

    /// <summary>The kept runs of a text with their places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Winnow(ReadOnlySpan<uint> words, List<(uint Gram, int Place)> picked)
    {
        Span<uint> ring = stackalloc uint[Window];
        var (count, last) = (words.Length - Words + 1, -1);
        for (var place = 0; place < count; place++)
        {
            ring[place & (Window - 1)] = Gram(words, place);
            if (place < Window - 1 && place < count - 1)
            {
                continue;
            }

            var from = Math.Max(0, place - Window + 1);
            var best = from;
            for (var candidate = from + 1; candidate <= place; candidate++)
            {
                best = ring[candidate & (Window - 1)] <= ring[best & (Window - 1)] ? candidate : best;
            }

            if (best != last)
            {
                picked.Add((ring[best & (Window - 1)], best));
                last = best;
            }
        }
    }

    private static uint Gram(ReadOnlySpan<uint> words, int place)
    {
        var hash = ((((words[place] * 0x9E3779B1u) ^ words[place + 1]) * 0x85EBCA77u ^ words[place + 2]) * 0xC2B2AE3Du ^ words[place + 3]) * 0x27D4EB2Fu;
        hash ^= hash >> 15;
        return hash * 0x165667B1u;
    }
}
