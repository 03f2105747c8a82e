using System.Runtime.InteropServices;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What the references that stand word for word in a part of a text have in common with larger ones (<see cref="LargerReferences"/>), by the larger. For one thread.</summary>
internal sealed class WholeShares(LicenseIndex index)
{
    private const int None = -1;

    private readonly int[] counts = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private readonly int[] heads = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private readonly List<Share> shares = [];
    private WholeText[] whole = [];

    /// <summary>Of each reference how many runs.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <param name="whole">Those of the part.</param>
    /// <param name="notices">Of each word of the text how many words of notices stand before it.</param>
    public void Collect(WholeText[] texts, ReadOnlySpan<int> notices)
    {
        whole = texts;
        if (shares.Count > 0)
        {
            Array.Clear(counts);
            shares.Clear();
        }

        Array.Fill(heads, None);
        var starts = index.Section<int>(IndexSection.LargerStarts);
        var rows = index.Section<LargerRow>(IndexSection.Larger);
        foreach (var (likeness, diagonal) in whole)
        {
            foreach (ref readonly var row in rows[starts[likeness.Reference]..starts[likeness.Reference + 1]])
            {
                var (first, last) = (Math.Clamp(row.First + diagonal, likeness.Start, likeness.End), Math.Clamp(row.Last + diagonal, likeness.Start, likeness.End));
                shares.Add(new Share(heads[row.Reference], diagonal + row.Shift - notices[first], row.Count, first, last));
                heads[row.Reference] = shares.Count - 1;
                counts[row.Reference] += row.Count;
            }
        }
    }

    /// <summary>Whether words lie inside one of these.</summary>
    public bool Include(int first, int last)
    {
        var (low, high) = (0, whole.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = whole[middle].Likeness.Start <= first ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && whole[low - 1].Likeness.Includes(first, last);
    }

    /// <summary>Adds those of a reference.</summary>
    /// <param name="bins">Where its other runs were counted.</param>
    /// <param name="low">As in <see cref="DiagonalBins.Count"/>, as the others.</param>
    public void AddTo(DiagonalBins bins, int reference, int low, int diagonals, int width)
    {
        for (var next = shares.Count == 0 ? None : heads[reference]; next != None; next = shares[next].Next)
        {
            ref readonly var share = ref CollectionsMarshal.AsSpan(shares)[next];
            var bin = (share.Diagonal - low) >> width;
            if ((uint)(share.Diagonal - low) < (uint)diagonals)
            {
                bins.Add(bin, share.Count, share.First, share.Last);
            }
        }
    }

    private readonly record struct Share(int Next, int Diagonal, int Count, int First, int Last);
}
