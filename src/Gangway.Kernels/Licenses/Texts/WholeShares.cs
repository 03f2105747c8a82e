using System.Runtime.InteropServices;
using Gangway.Kernels.Licenses.Index;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>What the references that stand word for word in a part of a text have in common with larger ones (<see cref="LargerReferences"/>), by the larger. For one thread.</summary>
internal sealed class WholeShares(LicenseIndex index)
{
    private const int None = -1;

    /// <summary>What a larger file made is not kept.</summary>
    private const int LargestKept = 1 << 13;

    /// <summary>Nothing is ever added to it.</summary>
    private static readonly List<WholeText> none = [];

    private readonly int[] counts = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private readonly int[] heads = new int[index.Section<ReferenceRow>(IndexSection.References).Length];
    private List<Share> shares = [];
    private List<WholeText> whole = none;
    private int next;

    /// <summary>Whose references they are.</summary>
    public LicenseIndex Index => index;

    /// <summary>What stands in the text, in its order.</summary>
    public ReadOnlySpan<WholeText> Texts => CollectionsMarshal.AsSpan(whole);

    /// <summary>Of each reference how many runs.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <param name="texts">All that stand in the text, in its order.</param>
    /// <param name="low">Where the part begins, words of notices not counted.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="notices">Of each word of the text how many words of notices stand before it.</param>
    public void Collect(List<WholeText> texts, int low, int high, ReadOnlySpan<int> notices)
    {
        if (texts.Count == 0)
        {
            return;
        }

        next = texts == whole ? next : 0;
        whole = texts;
        Clear();
        Array.Fill(heads, None);
        while (next < whole.Count && whole[next].Likeness.End - notices[whole[next].Likeness.End] < low)
        {
            next++;
        }

        for (var text = next; text < whole.Count && whole[text].Likeness.Start - notices[whole[text].Likeness.Start] < high; text++)
        {
            Add(whole[text].Likeness, whole[text].Diagonal, notices);
        }
    }

    private void Add(Likeness text, int diagonal, ReadOnlySpan<int> notices)
    {
        var starts = index.Section<int>(IndexSection.LargerStarts);
        foreach (ref readonly var row in index.Section<LargerRow>(IndexSection.Larger)[starts[text.Reference]..starts[text.Reference + 1]])
        {
            var (first, last) = (Math.Clamp(row.First + diagonal, text.Start, text.End), Math.Clamp(row.Last + diagonal, text.Start, text.End));
            shares.Add(new Share(heads[row.Reference], diagonal + row.Shift - notices[first], row.Count, first, last));
            heads[row.Reference] = shares.Count - 1;
            counts[row.Reference] += row.Count;
        }
    }

    /// <summary>Behind the last part of a text.</summary>
    public void Trim()
    {
        Clear();
        (whole, next) = (none, 0);
        shares = shares.Capacity > LargestKept ? [] : shares;
    }

    private void Clear()
    {
        if (shares.Count > 0)
        {
            Array.Clear(counts);
            shares.Clear();
        }
    }

    /// <summary>Adds those of a reference.</summary>
    /// <param name="bins">Where its other runs were counted.</param>
    /// <param name="low">As in <see cref="DiagonalBins.Count"/>, as the others.</param>
    public void AddTo(DiagonalBins bins, int reference, int low, int diagonals, int width)
    {
        for (var number = shares.Count == 0 ? None : heads[reference]; number != None; number = shares[number].Next)
        {
            ref readonly var share = ref CollectionsMarshal.AsSpan(shares)[number];
            var bin = (share.Diagonal - low) >> width;
            if ((uint)(share.Diagonal - low) < (uint)diagonals)
            {
                bins.Add(bin, share.Count, share.First, share.Last);
            }
        }
    }

    private readonly record struct Share(int Next, int Diagonal, int Count, int First, int Last);
}
