namespace Gangway.Kernels.Licenses.Texts;

/// <summary>
/// What texts of the list stand in a text: first those that stand there word for word, which are known by a few of their runs, then who
/// explains what is left. Most of a file of licenses is the former, and inside of these nobody is counted or compared.
/// </summary>
internal sealed class TextFinder(References references, CandidateFinder finder)
{
    /// <summary>No license has fewer words.</summary>
    private const int Overhang = 12;

    /// <summary>Each stretch of the text explained once, by what explains most of it.</summary>
    public List<Likeness> In(WordStream words)
    {
        using var runs = finder.RunsOf(words);
        if (!runs.HasProposals)
        {
            return Compared(words, finder.Find(runs, []));
        }

        using var comparisons = new Comparisons(references, words);
        var whole = comparisons.Whole(runs.Proposals);
        var stands = comparisons.Of(finder.Find(runs, whole));
        return Array.TrueForAll(whole, one => IsExplained(one.Likeness, stands)) ? stands : Plainly(words);
    }

    /// <summary>Where a larger text stands around one that fell to it, whoever lies inside that one would fall to it too.</summary>
    private static bool IsExplained(Likeness whole, List<Likeness> stands) =>
        stands.Exists(one => ReferenceEquals(one, whole) || (one.Net >= whole.Net && one.Includes(whole.Start + Overhang, whole.End - Overhang)));

    /// <summary>Every candidate counted and compared: what is asked where a text that stands word for word fell to a larger one.</summary>
    public List<Likeness> Plainly(WordStream words) => Compared(words, finder.Find(words));

    private List<Likeness> Compared(WordStream words, List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        using var comparisons = new Comparisons(references, words);
        return comparisons.Of(candidates);
    }
}
