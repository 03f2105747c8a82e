namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// Deals out comparisons to the stretches of a text, best candidates first: so many each, and none to a candidate that has far
/// less in common with what an answer already explains. That is what keeps a file of a thousand licenses linear.
/// </summary>
internal sealed class ComparisonShares(int words)
{
    private const int Most = 10;
    private const int StretchShift = 5;

    /// <summary>Whoever shares half of what a found license shares, inside it, cannot explain more of it.</summary>
    private const double Hopeless = 0.5;

    /// <summary>References up to so many words have shares of their own: a stray run of a long one must not use up theirs.</summary>
    private static readonly int[] sizes = [64, 512, int.MaxValue];

    private readonly byte[][] taken = Array.ConvertAll(sizes, _ => new byte[(words >> StretchShift) + 1]);
    private readonly Likeness?[] best = new Likeness?[(words >> StretchShift) + 1];
    private readonly float[] explained = new float[(words >> StretchShift) + 1];

    /// <summary>Takes a share for a candidate; false where none is left for it.</summary>
    public bool Take(Candidate candidate, int length)
    {
        var shares = taken[length <= sizes[0] ? 0 : length <= sizes[1] ? 1 : 2];
        var (from, to) = (candidate.First >> StretchShift, candidate.Last >> StretchShift);
        var open = false;
        for (var stretch = from; stretch <= to && !open; stretch++)
        {
            open = shares[stretch] < Most && candidate.Rank >= Hopeless * explained[stretch];
        }

        for (var stretch = from; stretch <= to && open; stretch++)
        {
            shares[stretch] = (byte)Math.Min(Most, shares[stretch] + 1);
        }

        return open;
    }

    /// <summary>The best that was found around all of what a candidate has in common with the text, or null.</summary>
    public Likeness? Around(Candidate candidate)
    {
        var (first, last) = (best[candidate.First >> StretchShift], best[candidate.Last >> StretchShift]);
        first = first is not null && first.Includes(candidate.First, candidate.Last + GramIndex.Words - 1) ? first : null;
        return last is not null && last.Net > (first?.Net ?? 0) && last.Includes(candidate.First, candidate.Last + GramIndex.Words - 1) ? last : first;
    }

    /// <summary>Notes what a found text explains; the stretches it shares with a neighbor stay open.</summary>
    public void Explain(Likeness found, double rank)
    {
        for (var stretch = found.Start >> StretchShift; stretch <= found.End >> StretchShift; stretch++)
        {
            best[stretch] = found.Net > (best[stretch]?.Net ?? 0) ? found : best[stretch];
        }

        for (var stretch = (found.Start >> StretchShift) + 1; stretch < found.End >> StretchShift; stretch++)
        {
            explained[stretch] = Math.Max(explained[stretch], (float)rank);
        }
    }
}
