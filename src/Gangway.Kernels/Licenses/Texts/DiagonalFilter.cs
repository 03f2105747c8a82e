namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// A first count of runs in common, too high where bins share a place and never too low: most bins hold a run or two by chance, and are
/// not worth a look at <see cref="DiagonalCounts"/>. Kept for the next file.
/// </summary>
internal sealed class DiagonalFilter
{
    private const int Smallest = 1 << 14;

    /// <summary>One megabyte; of a text of more than 100,000 words more bins share a place, and more are looked at.</summary>
    private const int Largest = 1 << 19;

    /// <summary>Places for each word of a text: license texts touch about three bins a word.</summary>
    private const int PerWord = 4;

    private ushort[] counts = new ushort[Smallest];
    private int mask;

    /// <param name="words">How many the text has.</param>
    public void Begin(int words)
    {
        var size = Smallest;
        while (size < Largest && size / PerWord < words)
        {
            size *= 2;
        }

        counts = counts.Length >= size ? counts : new ushort[size];
        counts.AsSpan(0, size).Clear();
        mask = size - 1;
    }

    public void Add(int reference, int bin, int count)
    {
        ref var place = ref counts[PlaceOf(reference, bin)];
        place = (ushort)Math.Min(ushort.MaxValue, place + count);
    }

    /// <summary>Whether a bin may be part of two neighbors with so many runs, or lie just before such.</summary>
    /// <param name="reference">Number of the reference.</param>
    /// <param name="bin">The bin.</param>
    /// <param name="least">At most 65,535, where counts end.</param>
    public bool MayReach(int reference, int bin, int least)
    {
        var (here, next) = (counts[PlaceOf(reference, bin)], counts[PlaceOf(reference, bin + 1)]);
        return here + next >= least || here + counts[PlaceOf(reference, bin - 1)] >= least || next + counts[PlaceOf(reference, bin + 2)] >= least;
    }

    private int PlaceOf(int reference, int bin) => (int)(((uint)reference * 0x9E3779B1u >> 5) + (uint)bin) & mask;
}
