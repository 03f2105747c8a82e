using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Which references hold a given run of four words. Of each four runs in a row the one with the smallest hash is kept
/// (winnowing, Schleimer, Wilkerson and Aiken 2003): any seven words in common are found, with two fifths of the entries.
/// </summary>
/// <remarks>
/// The places of a run are one stretch of memory, in the order of the references: chains through the whole index made a scan half as fast.
/// </remarks>
internal readonly ref struct GramIndex
{
    public const int Words = 4;
    private const int Window = 4;
    private const int BucketBits = 16;
    private const ulong None = ulong.MaxValue;

    private readonly ReadOnlySpan<int> starts;
    private readonly ReadOnlySpan<RunRow> rows;

    public GramIndex(LicenseIndex index)
    {
        starts = index.Section<int>(IndexSection.RunStarts);
        rows = index.Section<RunRow>(IndexSection.Runs);
    }

    /// <returns>Per reference: how many of its kept runs a copy must have.</returns>
    public static int[] Write(IndexWriter writer, IReadOnlyList<ReferenceText> references)
    {
        var (own, required) = (new Entry[references.Count][], new int[references.Count]);
        for (var number = 0; number < references.Count; number++)
        {
            var (reference, picked) = (references[number], new Entry[references[number].Words.Length]);
            own[number] = picked[..Winnow(reference.Words, number << 16, picked)];
            required[number] = own[number].Count(run => IsRequired(reference.Marks, run.Place & 0xFFFF));
        }

        var sorted = own.SelectMany(runs => runs).ToList();
        sorted.Sort((left, right) => left.Gram != right.Gram ? left.Gram.CompareTo(right.Gram) : ((uint)left.Place).CompareTo((uint)right.Place));
        WriteSorted(writer, sorted, RunSamples.Of(references, own));
        LargerReferences.Write(writer, references, required, own, sorted);
        return required;
    }

    private static bool IsRequired(ReferenceMark[] marks, int place) => ((marks[place] | marks[place + Words - 1]) & ReferenceMark.Soft) == 0;

    private static void WriteSorted(IndexWriter writer, List<Entry> sorted, ILookup<uint, SampleRow> samples)
    {
        var (rows, places, starts) = (new List<RunRow>(sorted.Count), new List<int>(sorted.Count), new int[(1 << BucketBits) + 1]);
        var sampled = new List<SampleRow>();
        for (var first = 0; first < sorted.Count;)
        {
            var (gram, end) = (sorted[first].Gram, first);
            rows.Add(new RunRow(gram, places.Count, sampled.Count));
            sampled.AddRange(samples[gram]);
            starts[BucketOf(gram) + 1]++;
            for (; end < sorted.Count && sorted[end].Gram == gram; end++)
            {
                places.Add(sorted[end].Place);
            }

            first = end;
        }

        rows.Add(new RunRow(0, places.Count, sampled.Count)); // Where those of the last run end.
        for (var bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        writer.Add<int>(IndexSection.RunStarts, starts);
        writer.Add(IndexSection.Runs, rows);
        writer.Add(IndexSection.RunPlaces, places);
        writer.Add(IndexSection.Samples, sampled);
    }

    /// <summary>Before a run is looked up: the table is larger than what is near to the processor.</summary>
    public unsafe void Approach(uint gram)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(in rows[starts[BucketOf(gram)]]));
        }
    }

    /// <summary>Where the references stand that hold a run.</summary>
    public GramPlaces PlacesOf(uint gram)
    {
        var bucket = BucketOf(gram);
        for (var (row, end) = (starts[bucket], starts[bucket + 1]); row < end; row++)
        {
            if (rows[row].Gram == gram)
            {
                var (first, sample, next) = (rows[row].First, rows[row].Sample, rows[row + 1]);
                return new GramPlaces(first, next.First - first, sample, next.Sample - sample);
            }
        }

        return default;
    }

    /// <summary>Writes the kept runs of a text, each with its place, to which <paramref name="tag"/> is added.</summary>
    /// <param name="picked">At least as long as the text.</param>
    /// <returns>How many there are.</returns>
    public static int Winnow(ReadOnlySpan<uint> words, int tag, Span<Entry> picked)
    {
        var (count, kept) = (words.Length - Words + 1, 0);
        var (last, before, pair, pairBefore) = (None, None, None, None);
        for (var place = 0; place < count; place++)
        {
            // Of the smallest hashes the last: what orders them so is one number, and the smallest of four runs is that of two pairs.
            var run = ((ulong)GramAt(words, place) << 32) | (uint)~place;
            var newPair = Math.Min(before, run);
            var best = Math.Min(pairBefore, newPair);
            (before, pairBefore, pair) = (run, pair, newPair);
            var isFull = place >= Window - 1 || place == count - 1;
            picked[kept] = new Entry((uint)(best >> 32), tag + (int)~(uint)best);
            kept += isFull && best != last ? 1 : 0; // a branch here goes either way every second time
            last = isFull ? best : last;
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

    /// <param name="Gram">Hash of the four words.</param>
    /// <param name="Place">Where they begin; in the index the lower 16 bits, with the number of the reference above.</param>
    internal readonly record struct Entry(uint Gram, int Place);
}
