using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// What texts of the list stand in a text: first those that stand there word for word, which are known by a few of their runs, then who
/// explains what is left. Most of a file of licenses is the former, and inside of these nobody is counted or compared.
/// </summary>
internal sealed class TextFinder(References references, CandidateFinder finder)
{
    /// <summary>Nothing is ever added to it.</summary>
    private static readonly List<Likeness> none = [];

    /// <summary>Each stretch of the text explained once, by what explains most of it.</summary>
    /// <param name="isPart">Only a part of the text was read.</param>
    /// <returns>Null where more of it should be.</returns>
    public List<Likeness>? In(WordStream words, bool isPart)
    {
        using var runs = finder.RunsOf(words);
        if (runs.Proposals.Count == 0)
        {
            var likely = finder.Find(runs, []);
            var found = isPart && finder.GoBeyond(likely, words) ? null : Compared(words, likely);
            CandidateFinder.Give(likely);
            return found;
        }

        using var comparisons = Comparisons.Rent(references, words);
        var whole = comparisons.Whole(runs.Proposals);
        var candidates = finder.Find(runs, whole);
        var stands = isPart && (finder.GoBeyond(candidates, words) || finder.GoBeyond(runs.Proposals, words)) ? null : comparisons.Of(candidates);
        CandidateFinder.Give(candidates);
        if (stands is null)
        {
            return null;
        }

        var fallen = Fallen(whole, stands);
        return fallen.Length == 0 ? stands : comparisons.Of(Inside(fallen, [.. whole.Except(fallen)], words));
    }

    /// <summary>Those that others stand in place of. Where one stands around it, whoever lies inside would fall to that too.</summary>
    private static WholeText[] Fallen(WholeText[] whole, List<Likeness> stands)
    {
        if (whole.Length == 0)
        {
            return [];
        }

        var around = Reused<List<WholeText>>.Take() ?? [];
        foreach (var one in stands)
        {
            around.Add(new WholeText(one, 0));
        }

        around.Sort(static (left, right) => left.Likeness.Start.CompareTo(right.Likeness.Start));
        var fallen = Outside(whole, CollectionsMarshal.AsSpan(around));
        around.Clear();
        Reused<List<WholeText>>.Give(around);
        return fallen;
    }

    private static WholeText[] Outside(WholeText[] whole, ReadOnlySpan<WholeText> around)
    {
        List<WholeText>? outside = null; // hardly ever one
        foreach (var one in whole)
        {
            if (!WholeText.HoldOne(around, one.Likeness.Start, one.Likeness.End))
            {
                (outside ??= []).Add(one);
            }
        }

        return outside is null ? [] : [.. outside];
    }

    /// <summary>Who lies inside of texts that fell after all.</summary>
    private List<Candidate> Inside(WholeText[] fallen, WholeText[] others, WordStream words)
    {
        using var runs = finder.RunsOf(words);
        return finder.Find(runs, others).FindAll(candidate => WholeText.HoldOne(fallen, candidate.First, candidate.Last + GramIndex.Words - 1));
    }

    /// <summary>Of all of a text.</summary>
    public List<Likeness> In(WordStream words) => In(words, isPart: false)!;

    /// <summary>The same with every candidate counted: what the tests hold it against.</summary>
    public List<Likeness> Plainly(WordStream words) => Compared(words, finder.Find(words));

    private List<Likeness> Compared(WordStream words, List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return none;
        }

        using var comparisons = Comparisons.Rent(references, words);
        return comparisons.Of(candidates);
    }
}
