using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// The runs that a part of a text has in common with references, put in order of the references: counted first, so that those which share
/// too little in all cost one addition a run, then each run written behind the others of its reference. What is then read lies in a row,
/// where a table of references and diagonals was a look-up far away for each of the hundred references of a line of boilerplate.
/// For one thread; kept for the next file.
/// </summary>
internal sealed class SharedRuns(LicenseIndex index)
{
    /// <summary>Runs of a part have numbers of 16 bits.</summary>
    public const int MostRuns = 1 << 16;

    /// <summary>One megabyte; what a larger file made is not kept.</summary>
    private const int LargestKept = 1 << 18;

    private readonly int[] counts = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private readonly int[] ends = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private uint[] runs = new uint[1 << 10];

    /// <summary>Whose runs are looked up.</summary>
    public LicenseIndex Index => index;

    /// <summary>What a reference has in common with the part, in the order of the text: number of the run in the upper half, its place in the reference below. Empty where that is too little.</summary>
    public ReadOnlySpan<uint> this[int reference] => ends[reference] < 0 ? [] : runs.AsSpan(ends[reference] - counts[reference], counts[reference]);

    /// <param name="part">Where each run of the part stands in <see cref="IndexSection.RunPlaces"/>; at most <see cref="MostRuns"/>.</param>
    /// <param name="least">Of each reference, how many it has to have in common to be of interest.</param>
    /// <param name="others">And how many of these are counted elsewhere.</param>
    public void Collect(ReadOnlySpan<GramPlaces> part, ReadOnlySpan<int> least, ReadOnlySpan<int> others)
    {
        var places = index.Section<int>(IndexSection.RunPlaces);
        CountEach(part, places, counts);
        MakeRoom(least, others);
        Write(part, places, ends, runs);
    }

    private static void CountEach(ReadOnlySpan<GramPlaces> part, ReadOnlySpan<int> places, Span<int> counts)
    {
        counts.Clear();
        foreach (var (first, count, _, _) in part)
        {
            foreach (var place in places.Slice(first, count))
            {
                counts[place >>> 16]++;
            }
        }
    }

    private static void Write(ReadOnlySpan<GramPlaces> part, ReadOnlySpan<int> places, Span<int> ends, Span<uint> runs)
    {
        for (var run = 0; run < part.Length; run++)
        {
            var upper = (uint)run << 16;
            foreach (var place in places.Slice(part[run].First, part[run].Count))
            {
                var end = ends[place >>> 16];
                if ((uint)end < (uint)runs.Length)
                {
                    runs[end] = upper | (ushort)place;
                    ends[place >>> 16] = end + 1;
                }
            }
        }
    }

    public void Trim() => runs = runs.Length > LargestKept ? new uint[1 << 10] : runs;

    private void MakeRoom(ReadOnlySpan<int> least, ReadOnlySpan<int> others)
    {
        var length = 0;
        for (var reference = 0; reference < counts.Length; reference++)
        {
            var isMore = counts[reference] > 0 && counts[reference] + others[reference] >= least[reference];
            ends[reference] = isMore ? length : -1;
            length += isMore ? counts[reference] : 0;
        }

        runs = runs.Length >= length ? runs : GC.AllocateUninitializedArray<uint>(Math.Max(length, Math.Min(2 * runs.Length, LargestKept)));
    }
}
