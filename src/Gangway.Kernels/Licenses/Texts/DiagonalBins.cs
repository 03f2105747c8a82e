namespace Gangway.Kernels.Licenses.Texts;

/// <summary>Runs in common with one reference, by bin of diagonals: a dense table, because the runs of a reference come one behind the other.</summary>
internal sealed class DiagonalBins
{
    private Bin[] bins = new Bin[1 << 10];
    private int[] touched = new int[1 << 10];

    /// <summary>How many bins hold anything.</summary>
    public int Count { get; private set; }

    /// <summary>All zero where nothing was counted.</summary>
    /// <param name="bin">At least -1.</param>
    public ref readonly Bin this[int bin] => ref bins[bin + 1];

    /// <summary>A bin that holds something, by its number from 0, in the order of their first runs.</summary>
    public int Touched(int number) => touched[number];

    /// <param name="count">Bins are numbered from 0 to here.</param>
    public void Begin(int count)
    {
        Clear();
        if (bins.Length < count + 3)
        {
            bins = new Bin[count + 3];
            touched = new int[count + 3];
        }
    }

    /// <param name="bin">From 0.</param>
    /// <param name="place">Where in the text a run stands; never before the last one that was added.</param>
    public void Add(int bin, int place)
    {
        ref var entry = ref bins[bin + 1];
        if (entry.Count++ == 0)
        {
            touched[Count++] = bin;
            entry.First = place;
        }

        entry.Last = place;
    }

    private void Clear()
    {
        foreach (var bin in touched.AsSpan(0, Count))
        {
            bins[bin + 1] = default;
        }

        Count = 0;
    }

    /// <summary>How many runs, and where in the text the first and the last of them stand.</summary>
    internal struct Bin
    {
        public int Count;
        public int First;
        public int Last;
    }
}
