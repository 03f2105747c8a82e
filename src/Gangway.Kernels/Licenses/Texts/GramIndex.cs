using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Which references hold a given run of four words. Of each four runs in a row the one with the smallest hash is kept
/// (winnowing, Schleimer, Wilkerson and Aiken 2003): any seven words in common are found, with two fifths of the entries.
/// </summary>
/// <remarks>
/// Entries lie sorted by the upper bits of their hash, so that the hundred references that share a line of boilerplate are one
/// stretch of memory: chains through the whole index made a scan half as fast.
/// </remarks>
internal readonly ref struct GramIndex
{
    public const int Words = 4;
    private const int Window = 4;
    private const int BucketBits = 18;

    /// <summary>A bucket is read so far at most; that bounds the work on a hostile text.</summary>
    private const int LongestBucket = 500;

    private readonly ReadOnlySpan<int> starts;
    private readonly ReadOnlySpan<Entry> entries;

    public GramIndex(LicenseIndex index)
    {
        starts = index.Section<int>(IndexSection.GramStarts);
        entries = index.Section<Entry>(IndexSection.Grams);
    }

    /// <returns>Per reference: how many of its kept runs a copy must have.</returns>
    public static int[] Write(IndexWriter writer, IReadOnlyList<ReferenceText> references)
    {
        var required = new int[references.Count];
        var starts = new int[(1 << BucketBits) + 1];
        var picked = new List<Entry>(1 << BucketBits);
        for (var number = 0; number < references.Count; number++)
        {
            var (reference, first) = (references[number], picked.Count);
            var own = new Entry[reference.Words.Length];
            picked.AddRange(own.AsSpan(0, Winnow(reference.Words, number << 16, own)));
            for (var entry = first; entry < picked.Count; entry++)
            {
                var place = picked[entry].Place & 0xFFFF;
                required[number] += ((reference.Marks[place] | reference.Marks[place + Words - 1]) & ReferenceMark.Soft) == 0 ? 1 : 0;
                starts[BucketOf(picked[entry].Gram) + 1]++;
            }
        }

        for (var bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        writer.Add<int>(IndexSection.GramStarts, starts);
        writer.Add<Entry>(IndexSection.Grams, Sorted(picked, starts));
        return required;
    }

    /// <summary>The entries among which those of a run stand; compare <see cref="Entry.Gram"/>.</summary>
    public ReadOnlySpan<Entry> Near(uint gram)
    {
        var bucket = BucketOf(gram);
        return entries.Slice(starts[bucket], Math.Min(LongestBucket, starts[bucket + 1] - starts[bucket]));
    }

    /// <summary>Writes the kept runs of a text, each with its place, to which <paramref name="tag"/> is added.</summary>
    /// <param name="picked">At least as long as the text.</param>
    /// <returns>How many there are.</returns>
    public static int Winnow(ReadOnlySpan<uint> words, int tag, Span<Entry> picked)
    {
        Span<uint> ring = stackalloc uint[Window];
        var (count, last, kept) = (words.Length - Words + 1, -1, 0);
        for (var place = 0; place < count; place++)
        {
            ring[place & (Window - 1)] = GramAt(words, place);
            if (place < Window - 1 && place < count - 1)
            {
                continue;
            }

            var best = Math.Max(0, place - Window + 1);
            for (var candidate = best + 1; candidate <= place; candidate++)
            {
                best = ring[candidate & (Window - 1)] <= ring[best & (Window - 1)] ? candidate : best;
            }

            if (best != last)
            {
                picked[kept++] = new Entry(ring[best & (Window - 1)], tag + best);
                last = best;
            }
        }

        return kept;
    }

    private static int BucketOf(uint gram) => (int)(gram >> (32 - BucketBits));

    private static uint GramAt(ReadOnlySpan<uint> words, int place)
    {
        var hash = ((((words[place] * 0x9E3779B1u) ^ words[place + 1]) * 0x85EBCA77u ^ words[place + 2]) * 0xC2B2AE3Du ^ words[place + 3]) * 0x27D4EB2Fu;
        hash ^= hash >> 15;
        return hash * 0x165667B1u;
    }

    private static Entry[] Sorted(List<Entry> picked, int[] starts)
    {
        var sorted = new Entry[picked.Count];
        var next = starts.AsSpan(0, 1 << BucketBits).ToArray();
        foreach (var entry in picked)
        {
            sorted[next[BucketOf(entry.Gram)]++] = entry;
        }

        return sorted;
    }

    /// <param name="Gram">Hash of the four words.</param>
    /// <param name="Place">Where they begin; in the index the lower 16 bits, with the number of the reference above.</param>
    internal readonly record struct Entry(uint Gram, int Place);
}
