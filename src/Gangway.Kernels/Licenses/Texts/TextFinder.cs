using System.Runtime.InteropServices;

namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// What texts of the list stand in a text: first those that stand there word for word, which are known by a few of their runs, then who
/// explains what is left. Most of a file of licenses is the former, and inside of these nobody is counted or compared.
/// </summary>
internal sealed class TextFinder(References references, CandidateFinder finder)
{
    /// <summary>Nothing is ever added to it.</summary>
    private static readonly List<WholeText> none = [];

    /// <summary>Each stretch of the text explained once, by what explains most of it.</summary>
    /// <param name="isPart">Only a part of the text was read.</param>
    /// <param name="stands">Receives it; it must be empty.</param>
    /// <returns>False where more of the text should be read.</returns>
    public bool Find(WordStream words, bool isPart, List<Likeness> stands)
    {
        using var runs = finder.RunsOf(words);
        if (runs.Proposals.Count == 0)
        {
            var likely = finder.Find(runs, none);
            var isEnough = !isPart || !finder.GoBeyond(likely, words);
            if (isEnough)
            {
                Compare(words, likely, stands);
            }

            CandidateFinder.Give(likely);
            return isEnough;
        }

        using var comparisons = Comparisons.Rent(references, words);
        var whole = comparisons.Whole(runs.Proposals);
        var candidates = finder.Find(runs, whole);
        var goesBeyond = isPart && (finder.GoBeyond(candidates, words) || finder.GoBeyond(runs.Proposals, words));
        if (!goesBeyond)
        {
            comparisons.Compare(candidates, stands);
        }

        CandidateFinder.Give(candidates);
        if (!goesBeyond && Fallen(whole, stands) is { Count: > 0 } fallen)
        {
            comparisons.Compare(Inside(fallen, [.. whole.Except(fallen)], words), stands);
        }

        return !goesBeyond;
    }

    /// <summary>Those that others stand in place of. Where one stands around it, whoever lies inside would fall to that too.</summary>
    private static List<WholeText> Fallen(List<WholeText> whole, List<Likeness> stands)
    {
        if (whole.Count == 0)
        {
            return none;
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

    private static List<WholeText> Outside(List<WholeText> whole, ReadOnlySpan<WholeText> around)
    {
        List<WholeText>? outside = null; // hardly ever one
        foreach (var one in whole)
        {
            if (!WholeText.HoldOne(around, one.Likeness.Start, one.Likeness.End))
            {
                (outside ??= []).Add(one);
            }
        }

        return outside ?? none;
    }

    /// <summary>Who lies inside of texts that fell after all.</summary>
    private List<Candidate> Inside(List<WholeText> fallen, List<WholeText> others, WordStream words)
    {
        using var runs = finder.RunsOf(words);
        return finder.Find(runs, others).FindAll(candidate => WholeText.HoldOne(CollectionsMarshal.AsSpan(fallen), candidate.First, candidate.Last + GramIndex.Words - 1));
    }

    /// <summary>The same with every candidate counted: what the tests hold it against.</summary>
    public List<Likeness> Plainly(WordStream words)
    {
        var stands = new List<Likeness>();
        Compare(words, finder.Find(words), stands);
        return stands;
    }

    private void Compare(WordStream words, List<Candidate> candidates, List<Likeness> stands)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        using var comparisons = Comparisons.Rent(references, words);
        comparisons.Compare(candidates, stands);
    }
}
