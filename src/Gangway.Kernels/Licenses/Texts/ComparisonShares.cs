using System.Numerics;
using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Deals out comparisons to the stretches of a text: its ten best candidates each, and none to a candidate that has far less in common with
/// what an answer already explains. That is what keeps a file of a thousand licenses linear. Who has a share does not depend on what was found
/// before, so whoever asks no more leaves theirs to the next.
/// </summary>
internal sealed class ComparisonShares
{
    private const int Most = 10;
    private const int StretchShift = 5;

    /// <summary>Whoever shares half of what a found license shares, inside it, cannot explain more of it.</summary>
    private const double Hopeless = 0.5;

    /// <summary>Who lies with half of what it has in common in a found text stands instead of it or not at all.</summary>
    private const int LeastInside = 2;

    /// <summary>References up to so many words have shares of their own: a stray run of a long one must not use up theirs.</summary>
    private static readonly int[] sizes = [64, 512, int.MaxValue];

    /// <summary>Nothing is ever added to it.</summary>
    private static readonly List<WholeText> none = [];

    private readonly byte[][] taken = Array.ConvertAll(sizes, _ => Array.Empty<byte>());
    /// <summary>Nothing was found where it explains nothing.</summary>
    private Likeness[] best = [];
    private float[] ranks = [];
    private float[] explained = [];

    /// <summary>Nothing is taken, and nothing found.</summary>
    /// <param name="words">Of the text.</param>
    public void Begin(int words)
    {
        var stretches = (words >> StretchShift) + 1;
        Clear(ref best, stretches);
        Clear(ref ranks, stretches);
        Clear(ref explained, stretches);
        foreach (ref var shares in taken.AsSpan())
        {
            Clear(ref shares, stretches);
        }

        Whole = none;
    }

    /// <summary>What stands in the text word for word, in its order: who competes with one of these takes shares there only, none from what stands beside.</summary>
    public List<WholeText> Whole { get; set; } = none;

    /// <summary>Takes a share of each stretch for a candidate; they ask best rank first.</summary>
    /// <param name="length">Words of its reference.</param>
    /// <param name="known">What is <see cref="Around"/> it.</param>
    /// <returns>Whether it is to be compared: some stretch had a share left, and what is known there does not explain far more.</returns>
    public bool Take(Candidate candidate, int length, Likeness? known = null)
    {
        var shares = taken[length <= sizes[0] ? 0 : length <= sizes[1] ? 1 : 2];
        var (first, last) = WholeText.Contested(CollectionsMarshal.AsSpan(Whole), candidate.First, candidate.Last);
        var (has, hopes) = (false, false);
        for (var stretch = first >> StretchShift; stretch <= last >> StretchShift; stretch++)
        {
            has |= shares[stretch] < Most;
            hopes |= candidate.Rank >= Hopeless * explained[stretch];
            shares[stretch] = (byte)Math.Min(Most, shares[stretch] + 1);
        }

        return has && hopes && (known is not { } around || candidate.Rank >= Hopeless * RankOf(around));
    }

    /// <summary>The best that was found around most of what a candidate has in common with the text, or null.</summary>
    public Likeness? Around(Candidate candidate)
    {
        var (first, last) = (candidate.First, candidate.Last + GramIndex.Words - 1);
        var (stretch, end) = (first >> StretchShift, candidate.Last >> StretchShift);
        var around = Better(default, best[stretch], first, last);
        around = Better(around, best[(stretch + end) / 2], first, last);
        around = Better(around, best[end], first, last);
        return around.Net > 0 ? around : null;
    }

    private static void Clear<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[BitOperations.RoundUpToPowerOf2((uint)length)];
            return;
        }

        array.AsSpan(0, length).Clear();
    }

    private float RankOf(Likeness known)
    {
        var middle = (known.Start + known.End) / 2 >> StretchShift;
        return best[middle] == known ? ranks[middle] : 0;
    }

    private static Likeness Better(Likeness one, Likeness other, int first, int last)
    {
        if (other.Net <= one.Net)
        {
            return one;
        }

        var common = Math.Min(other.End, last) - Math.Max(other.Start, first) + 1;
        return common * LeastInside >= last - first + 1 ? other : one;
    }

    /// <summary>Notes what a found text explains; the stretches it shares with a neighbor stay open.</summary>
    public void Explain(Likeness found, double rank)
    {
        for (var stretch = found.Start >> StretchShift; stretch <= found.End >> StretchShift; stretch++)
        {
            if (found.Net > best[stretch].Net)
            {
                (best[stretch], ranks[stretch]) = (found, (float)rank);
            }
        }

        for (var stretch = (found.Start >> StretchShift) + 1; stretch < found.End >> StretchShift; stretch++)
        {
            explained[stretch] = Math.Max(explained[stretch], (float)rank);
        }
    }
}
