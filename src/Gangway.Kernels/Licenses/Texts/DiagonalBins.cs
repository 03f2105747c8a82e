namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Runs in common with one reference, by bin of diagonals: a dense table, because the runs of a reference come one behind the other.</summary>
internal sealed class DiagonalBins
{
    private Bin[] bins = new Bin[1 << 10];
    private int[] touched = new int[1 << 10];

    /// <summary>How many bins hold anything.</summary>
    public int Touched { get; private set; }

    /// <summary>All zero where nothing was counted.</summary>
    /// <param name="bin">At least -1.</param>
    public ref readonly Bin this[int bin] => ref bins[bin + 1];

    /// <summary>A bin that holds something, by its number from 0, in the order of their first runs.</summary>
    public int BinOf(int number) => touched[number];

    /// <param name="shared">As of <see cref="SharedRuns"/>.</param>
    /// <param name="runs">Those of the text, by their numbers.</param>
    /// <param name="low">The first diagonal.</param>
    /// <param name="diagonals">How many diagonals are counted.</param>
    /// <param name="width">Of a bin, as a power of two.</param>
    public void Count(ReadOnlySpan<uint> shared, ReadOnlySpan<TextRun> runs, int low, int diagonals, int width)
    {
        Begin(diagonals >> width);
        var (table, found) = (bins, 0);
        foreach (var run in shared)
        {
            ref readonly var inText = ref runs[(int)(run >> 16)];
            var diagonal = (uint)(inText.Counted - (int)(run & 0xFFFF) - low);
            if (diagonal >= (uint)diagonals)
            {
                continue;
            }

            var bin = (int)diagonal >> width;
            ref var entry = ref table[bin + 1];
            if (entry.Count++ == 0)
            {
                touched[found++] = bin;
                entry.First = inText.Place;
            }

            entry.Last = inText.Place;
        }

        Touched = found;
    }

    /// <summary>Adds runs that were counted elsewhere.</summary>
    public void Add(int bin, int count, int first, int last)
    {
        ref var entry = ref bins[bin + 1];
        if (entry.Count == 0)
        {
            touched[Touched++] = bin;
            (entry.First, entry.Last) = (first, last);
        }

        entry.Count += count;
        (entry.First, entry.Last) = (Math.Min(entry.First, first), Math.Max(entry.Last, last));
    }

    private void Begin(int count)
    {
        foreach (var bin in touched.AsSpan(0, Touched))
        {
            bins[bin + 1] = default;
        }

        if (bins.Length < count + 3)
        {
            (bins, touched) = (new Bin[count + 3], new int[count + 3]);
        }
    }

    /// <summary>How many runs, and where in the text the first and the last of them stand.</summary>
    internal struct Bin
    {
        public int Count;
        public int First;
        public int Last;
    }
}
